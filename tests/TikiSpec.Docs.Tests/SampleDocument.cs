using TikiSpec.Testing;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Docs.Tests;

/// <summary>The document that belongs to a sample: the word behind its language, as in <c>csharp shop.yaml</c>. It lies
/// in the folder Documents.</summary>
/// <param name="Before">What stands before the sample: the names that its page takes as given.</param>
/// <param name="Client">The client of the document.</param>
internal sealed record SampleDocument(SpecFileText Spec, string Before, string Client)
{
    private static readonly Dictionary<string, (string Before, string Client)> Given = new(StringComparer.Ordinal)
    {
        ["shop.yaml"] = (
            """
            using Store.Shop;
            var environment = System.Environment.GetEnvironmentVariables();
            var (id, secret) = ((string)environment["ID"]!, (string)environment["SECRET"]!);
            using var client = new Store.StoreClient(new ApiClientOptions());
            using Stream stream = File.OpenRead(id);
            ReadOnlyMemory<byte> body = File.ReadAllBytes(id);
            var headers = new Dictionary<string, string>();
            """,
            "namespace Store; [TikiSpec.ApiClient(\"shop\")] public sealed partial class StoreClient;"
        ),
        ["petstore.yaml"] = ("var token = System.Environment.GetEnvironmentVariable(\"TOKEN\")!;", ""),
    };

    public static SampleDocument? Of(string? name) =>
        name is null
            ? null
            : new SampleDocument(
                SpecFileText.Own(name, File.ReadAllText(Repository.PathOf("tests", "TikiSpec.Docs.Tests", "Documents", name))),
                Given[name].Before,
                Given[name].Client
            );
}
