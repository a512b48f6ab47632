using System.Text.Json;
using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests.Diff;

/// <summary>Whom a change breaks, in every format, from a list of what is used.</summary>
public sealed class UsedByFormatTests : IDisposable
{
    private const string Usage =
        "usage 1\n\nclient shop\ncall Parcels.ListAsync: src/Sync.cs, Sync.Run\nread Parcel.Weight: src/Sync.cs, Sync.Run\n";

    private readonly ToolRun _tool = new();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("junit")]
    public void Every_report_carries_the_verdict_and_where_the_thing_is_used(string format)
    {
        var report = Report("--format", format);

        Assert.Contains("breaks you", report, StringComparison.Ordinal);
        Assert.Contains("unused by you", report, StringComparison.Ordinal);
        Assert.Contains("src/Sync.cs", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_side_by_side_carry_it_as_well() =>
        Assert.Contains("breaks you: src/Sync.cs", Report("--match", "operation-id"), StringComparison.Ordinal);

    [Fact]
    public void The_json_is_of_its_schema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tools", "TikiSpec.Cli", "schemas", "diff.schema.json")));
        using var report = JsonDocument.Parse(Report("--format", "json"));

        Assert.Empty(new SchemaShape(schema.RootElement).Faults(report.RootElement));
    }

    [Theory]
    [InlineData(Usage, "breaking", 1)]
    [InlineData(Usage, "none", 0)]
    [InlineData("usage 1\nclient shop\nread Parcel.Id: src/Sync.cs, Sync.Run\n", "source", 0)]
    public void What_breaks_others_alone_ends_with_0(string usage, string threshold, int exitCode) =>
        Assert.Equal(
            exitCode,
            _tool.Run("diff", DiffCase.Base, DiffCase.Revision, "--used-by", _tool.File("tiki.usage.txt", usage), "--fail-on", threshold)
        );

    public void Dispose() => _tool.Dispose();

    private string Report(params string[] options) =>
        DiffCase.Report(_tool, ["--used-by", _tool.File("tiki.usage.txt", Usage), .. options]);
}
