using Xunit;

namespace TikiSpec.Spec.Tests.Reading;

/// <summary>The three specs, their inventory and the decisions, as copied beside the tests.</summary>
internal static class Repository
{
    private static readonly string[] Documents = ["v1", "v2", "v2.1"];

    private static readonly Dictionary<string, Lazy<SpecDocument>> Specs = Documents.ToDictionary(
        version => version,
        version => new Lazy<SpecDocument>(() => new(version, Read("spec", $"tiki.{version}.yaml")))
    );

    public static TheoryData<string> Versions => [.. Documents];

    public static IEnumerable<SpecDocument> AllSpecs => Documents.Select(Spec);

    public static string Decisions => Read("spec", "decisions.md");

    public static SpecDocument Spec(string version) => Specs[version].Value;

    public static IReadOnlyList<DocumentedOperation> Inventory(string version) =>
        [
            .. Directory
                .EnumerateFiles(PathOf("Inventory", version))
                .Order(StringComparer.Ordinal)
                .Select(file => new DocumentedOperation(Path.GetFileNameWithoutExtension(file), NodeReader.Read(File.ReadAllText(file)))),
        ];

    public static IReadOnlyList<KeyValuePair<string, Node>> AgreedSchemas(string version) =>
        NodeReader.Read(Read("Inventory", "schemas.yaml"))[version]!.Properties;

    /// <summary>Each documented operation with its counterpart in the spec; those without one are the business of one
    /// test only.</summary>
    public static IEnumerable<(DocumentedOperation Documented, SpecOperation Declared)> Pairs(string version) =>
        Inventory(version).Join(Spec(version).Operations, documented => documented.Id, declared => declared.Id, (a, b) => (a, b));

    private static string Read(params string[] path) => File.ReadAllText(PathOf(path));

    private static string PathOf(params string[] path) => Path.Combine([AppContext.BaseDirectory, .. path]);
}
