using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;
using TikiSpec.Testing;

namespace TikiSpec.Generator.Tests;

/// <summary>Tables of problems, descriptors, pages and the list of releases say the same.</summary>
public partial class DescriptorTests
{
    /// <summary>Reported by others than the generator: the analyzers of calls, the compiler for what is [Obsolete], and
    /// the package's build files.</summary>
    private static readonly string[] ReportedElsewhere =
    [
        "TIKI4001",
        "TIKI4003",
        "TIKI4004",
        "TIKI4005",
        "TIKI4006",
        "TIKI4007",
        "TIKI4008",
        "TIKI5018",
        .. from stage in "0123" from kind in "1234" select $"TIKI90{stage}{kind}",
    ];

    private static readonly ProblemDescriptor[] Kinds = [.. SpecProblems.All, .. ClientProblems.All];

    public static TheoryData<string> Ids => [.. Kinds.Select(kind => kind.Id)];

    [Fact]
    public void No_id_is_given_to_two_kinds() => Assert.Equal(Kinds.Length, Kinds.Select(kind => kind.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_descriptor_says_what_the_table_says(string id)
    {
        var kind = Kinds.Single(kind => kind.Id == id);
        var descriptor = Descriptors.All[id];

        Assert.Equal(kind.Title, descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(kind.Severity.ToString(), descriptor.DefaultSeverity.ToString());
        Assert.Equal($"https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/{id}.md", descriptor.HelpLinkUri);
        Assert.NotEmpty(descriptor.Description.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(kind.Severity == ProblemSeverity.Error, descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_explains_the_id(string id)
    {
        var kind = Kinds.Single(kind => kind.Id == id);
        var page = File.ReadAllText(PageOf(id));

        Assert.StartsWith($"# {id}: {kind.Title}\n\nSeverity: {kind.Severity}\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Example\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## What to do\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_is_of_an_id_and_stands_in_the_index()
    {
        var pages = Directory
            .EnumerateFiles(Repository.PathOf("generator", "docs", "diagnostics"), "TIKI*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path)!);
        var index = File.ReadAllText(PageOf("README"));

        Assert.Equal(
            Kinds.Select(kind => kind.Id).Concat(ReportedElsewhere).Order(StringComparer.Ordinal),
            pages.Order(StringComparer.Ordinal)
        );
        Assert.All(pages, id => Assert.Contains($"| [{id}]({id}.md) |", index, StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_of_releases_has_a_row_for_every_id()
    {
        var rows = ReleaseRow()
            .Matches(Releases("Shipped") + Releases("Unshipped"))
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value));

        Assert.Equal(Kinds.Select(kind => (kind.Id, kind.Severity.ToString())).Order(), rows.Order());
    }

    [Fact]
    public void The_build_files_report_the_id_that_has_a_page() =>
        Assert.Contains(
            "Code=\"TIKI5018\"",
            File.ReadAllText(Repository.PathOf("src", "TikiSpec", "buildTransitive", "net8.0", "TikiSpec.targets")),
            StringComparison.Ordinal
        );

    private static string PageOf(string name) => Repository.PathOf("generator", "docs", "diagnostics", name + ".md");

    private static string Releases(string kind) =>
        File.ReadAllText(Repository.PathOf("generator", "TikiSpec.Generator", "AnalyzerReleases." + kind + ".md"));

    [GeneratedRegex(@"^(TIKI\d{4}) \| TikiSpec \| (\w+) \|", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();
}
