using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using TikiSpec.Cli.Schemas;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Sources;
using TikiSpec.OpenApi.Values;
using TikiSpec.Testing;
using TikiSpec.Testing.Snapshots;

namespace TikiSpec.Cli.Tests;

/// <summary>What editors check documents by. <c>.ci/run</c> has ajv hold the specs against it as well.</summary>
public sealed partial class SchemaCommandTests : IDisposable
{
    private static readonly Lazy<JsonSchema> Schema = new(static () =>
        JsonSchema.FromText(File.ReadAllText(Repository.PathOf("spec", "editor.schema.json")))
    );

    private readonly ToolRun _tool = new();

    public static TheoryData<string> Specs => ["tiki.v1", "tiki.v2", "tiki.v2.1"];

    [Theory]
    [MemberData(nameof(Specs))]
    public void Each_of_our_specs_fits_it(string name) => Assert.Empty(Faults(Repository.Spec(name)));

    [Theory]
    [InlineData("tiki.v1", "operationId:", "operationid:")]
    [InlineData("tiki.v2", "x-client-", "x-client-not-")]
    [InlineData("tiki.v2.1", "x-tiki-", "x-tiki-not-")]
    public void A_key_that_is_misspelt_does_not_fit(string name, string key, string misspelt)
    {
        var text = Repository.Spec(name);
        var at = text.IndexOf("  " + key, StringComparison.Ordinal) + 2;

        Assert.NotEmpty(Faults(text[..at] + misspelt + text[(at + key.Length)..]));
    }

    [Fact]
    public void The_schema_beside_the_specs_is_what_the_command_prints()
    {
        Assert.Equal(0, _tool.Run("schema"));
        Snapshot.Verify(_tool.Out, Repository.PathOf("spec", "editor.schema.json"));
    }

    [Fact]
    public void Each_of_our_specs_names_it_in_its_first_line() =>
        Assert.All(
            ["tiki.v1", "tiki.v2", "tiki.v2.1"],
            static name =>
                Assert.StartsWith("# yaml-language-server: $schema=editor.schema.json\n", Repository.Spec(name), StringComparison.Ordinal)
        );

    [Fact]
    public void It_leads_nowhere_beyond_itself()
    {
        _tool.Run("schema");
        using var schema = JsonDocument.Parse(_tool.Out);
        var definitions = schema.RootElement.GetProperty("definitions");

        var referred = Reference().Matches(_tool.Out).Select(static match => match.Groups[1].Value).Distinct().ToArray();

        Assert.True(referred.Length > 30);
        Assert.All(referred, name => Assert.True(definitions.TryGetProperty(name, out _), name));
    }

    [Fact]
    public void Every_key_with_a_note_has_its_row_in_the_readme_of_the_specs()
    {
        var rows = Row().Matches(File.ReadAllText(Repository.PathOf("spec", "README.md"))).Select(static match => match.Groups[1].Value);

        Assert.Empty(KeyNotes.Keys.Except(rows, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_key_of_ours_that_is_read_has_a_note()
    {
        _tool.Run("schema");

        Assert.Empty(
            OwnKey().Matches(_tool.Out).Select(static match => match.Groups[1].Value).Except(KeyNotes.Keys, StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Faults(string spec)
    {
        var document = SpecDocument.Parse(new SpecText("spec", "spec.yaml", spec));
        var json = JsonNode.Parse(CanonicalValue.Of(new NodeValue(document.Root!)));
        var results = Schema.Value.Evaluate(json, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid
            ? []
            : [.. results.Details.Where(static detail => detail.HasErrors).Select(static detail => $"{detail.InstanceLocation}")];
    }

    public void Dispose() => _tool.Dispose();

    [GeneratedRegex("\"#/definitions/([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("^\\| `(x-[a-z-]+)`", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("\"(x-(?:client|tiki|dotnet)-[a-z-]+)\"")]
    private static partial Regex OwnKey();
}
