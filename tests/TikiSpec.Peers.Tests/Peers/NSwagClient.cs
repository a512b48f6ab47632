using System.Text.RegularExpressions;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace TikiSpec.Peers.Tests;

/// <summary>What NSwag's generator, as a library, makes of a document.</summary>
internal static partial class NSwagClient
{
    public static async Task<IReadOnlyList<string>> GenerateAsync(string path)
    {
        var text = await File.ReadAllTextAsync(path);
        var document =
            Path.GetExtension(path) == ".json"
                ? await OpenApiDocument.FromJsonAsync(text, path)
                : await OpenApiYamlDocument.FromYamlAsync(text, path);
        var settings = new CSharpClientGeneratorSettings { CSharpGeneratorSettings = { Namespace = "Peer" } };
        return [new CSharpClientGenerator(document, settings).GenerateFile()];
    }

    /// <summary>The calls that its code makes: each method writes down the request's method, then says the path in a
    /// comment and appends the query.</summary>
    public static IEnumerable<Call> CallsOf(IEnumerable<string> files) =>
        files
            .SelectMany(static text => Request().Split(text).Skip(1).Chunk(2))
            .Select(static part =>
                Call.Of(
                    part[0],
                    OperationPath().Match(part[1]).Groups[1].Value,
                    QueryName().Matches(part[1]).Select(static match => match.Groups[1].Value)
                )
            );

    // With a group, so that what is split by it stands between the parts.
    [GeneratedRegex("""request_\.Method = new System\.Net\.Http\.HttpMethod\("([A-Z]+)"\)""")]
    private static partial Regex Request();

    [GeneratedRegex("""// Operation Path: "([^"]*)""")]
    private static partial Regex OperationPath();

    [GeneratedRegex("""System\.Uri\.EscapeDataString\("([^"]*)"\)\)\.Append\('='\)""")]
    private static partial Regex QueryName();
}
