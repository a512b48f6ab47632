using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace TikiSpec.Peers.Tests;

/// <summary>Microsoft.OpenApi with its own reader of YAML, which other tools stand on; the oracle of the model's tests
/// is given the JSON that we made of the YAML.</summary>
public sealed class YamlReaderTests
{
    public static TheoryData<string> Specs => ParityTests.Specs;

    [Theory]
    [MemberData(nameof(Specs))]
    public void It_reads_the_calls_that_our_client_makes_and_finds_nothing_wrong(string name)
    {
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();

        var read = OpenApiDocument.Parse(Repository.Spec(name), "yaml", settings);

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Equal(Call.Ordered(OurClient.CallsOf(name)), Call.Ordered(CallsOf(read.Document!)));
    }

    private static IEnumerable<Call> CallsOf(OpenApiDocument document) =>
        from item in document.Paths
        from operation in item.Value.Operations ?? []
        select Call.Of(
            operation.Key.Method.ToUpperInvariant(),
            item.Key,
            (item.Value.Parameters ?? [])
                .Concat(operation.Value.Parameters ?? [])
                .Where(static parameter => parameter.In == ParameterLocation.Query)
                .Select(static parameter => parameter.Name!)
        );
}
