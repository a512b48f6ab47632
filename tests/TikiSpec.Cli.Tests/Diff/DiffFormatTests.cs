using System.Text.Json;
using System.Xml.Linq;
using TikiSpec.Testing;
using TikiSpec.Testing.Snapshots;

namespace TikiSpec.Cli.Tests.Diff;

public sealed class DiffFormatTests : IDisposable
{
    private static readonly Dictionary<string, string> Formats = new()
    {
        ["text"] = "txt",
        ["json"] = "json",
        ["markdown"] = "md",
        ["html"] = "html",
        ["github"] = "github.txt",
        ["sarif"] = "sarif",
        ["junit"] = "xml",
        ["changelog"] = "changelog.md",
        ["next-version"] = "version.txt",
    };

    private readonly ToolRun _tool = new();

    public static TheoryData<string> Names => [.. Formats.Keys];

    [Theory, MemberData(nameof(Names))]
    public void The_small_case_reads_as_it_was_approved(string format) =>
        Snapshot.Verify(
            DiffCase.Report(_tool, "--format", format, "--suppressions", DiffCase.Suppressions, "--package-version", "0.4.1"),
            SnapshotOf(Formats[format])
        );

    [Fact]
    public void No_approved_file_is_left_over() =>
        Snapshot.VerifyNoOthers(
            Repository.PathOf("tests", "TikiSpec.Cli.Tests", "Diff", "Snapshots"),
            [.. Formats.Values.Select(SnapshotOf), SnapshotOf("color.txt")]
        );

    [Fact]
    public void Colour_is_there_when_it_is_asked_for() =>
        Snapshot.Verify(DiffCase.Report(_tool, "--color", "always").Replace('\u001b', '^'), SnapshotOf("color.txt"));

    [Fact]
    public void The_json_form_fits_its_schema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tools", "TikiSpec.Cli", "schemas", "diff.schema.json")));
        foreach (
            string[] options in (string[][])
                [
                    [],
                    ["--suppressions", DiffCase.Suppressions],
                    ["--level", "breaking"],
                    ["--package-version", "1.0.0"],
                ]
        )
        {
            using var report = JsonDocument.Parse(DiffCase.Report(_tool, ["-f", "json", .. options]));
            Assert.Empty(new SchemaShape(schema.RootElement).Faults(report.RootElement));
        }
    }

    [Fact]
    public void Sarif_names_a_rule_a_place_and_a_fingerprint_for_each_result()
    {
        using var sarif = JsonDocument.Parse(DiffCase.Report(_tool, "-f", "sarif", "--suppressions", DiffCase.Suppressions));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        var run = Assert.Single(sarif.RootElement.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool")
            .GetProperty("driver")
            .GetProperty("rules")
            .EnumerateArray()
            .Select(static rule => rule.GetProperty("id").GetString())
            .ToList();
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.NotEmpty(results);
        foreach (var result in results)
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]);
            var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            Assert.EndsWith(
                "shop.new.yaml",
                place.GetProperty("artifactLocation").GetProperty("uri").GetString(),
                StringComparison.Ordinal
            );
            Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() > 0);
            Assert.Matches("^[0-9a-f]{12}$", result.GetProperty("partialFingerprints").GetProperty("tikispec/v1").GetString());
        }

        Assert.Single(results, static result => result.TryGetProperty("suppressions", out _));
    }

    [Fact]
    public void Junit_fails_what_reaches_the_threshold()
    {
        var suites = XDocument.Parse(DiffCase.Report(_tool, "-f", "junit")).Root!;
        Assert.Equal(
            suites.Attribute("failures")!.Value,
            suites.Descendants("failure").Count().ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.NotEqual("0", suites.Attribute("failures")!.Value);
        Assert.Equal("0", XDocument.Parse(DiffCase.Report(_tool, "-f", "junit", "--fail-on", "none")).Root!.Attribute("failures")!.Value);
    }

    [Fact]
    public void Annotations_stand_on_lines_of_the_revision()
    {
        var lines = File.ReadLines(DiffCase.Revision).Count();
        var annotations = DiffCase.Report(_tool, "-f", "github").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("::error ", annotations[0], StringComparison.Ordinal);
        Assert.All(
            annotations,
            annotation =>
            {
                Assert.Contains("shop.new.yaml", annotation, StringComparison.Ordinal);
                Assert.InRange(
                    int.Parse(annotation.Split(",line=")[1].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture),
                    1,
                    lines
                );
            }
        );
    }

    [Fact]
    public void No_level_gets_more_than_ten_annotations_and_the_last_counts_the_rest()
    {
        var many = string.Concat(Enumerable.Range(0, 30).Select(static index => $"        m{index}: {{type: string}}\n"));
        var spec = File.ReadAllText(DiffCase.Base);
        var wide = _tool.File("shop.yaml", spec.Replace("        weight: {type: integer}\n", many, StringComparison.Ordinal));

        Assert.Equal(1, _tool.Run("diff", wide, DiffCase.Base, "-f", "github"));

        var errors = _tool.Out.Split('\n').Where(static line => line.StartsWith("::error ", StringComparison.Ordinal)).ToList();
        Assert.Equal(10, errors.Count);
        Assert.Contains("21 more like this", errors[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_is_shorter_than_github_allows_and_says_what_it_left_out()
    {
        var many = string.Concat(
            Enumerable.Range(0, 400).Select(static index => $"        {new string('m', 150)}_{index}: {{type: string}}\n")
        );
        var wide = _tool.File(
            "shop.yaml",
            File.ReadAllText(DiffCase.Base).Replace("        weight: {type: integer}\n", many, StringComparison.Ordinal)
        );

        _tool.Run("diff", wide, DiffCase.Base, "-f", "markdown");
        Assert.InRange(_tool.Out.Length, 40_000, 65_535);
        Assert.Contains("more are left out here", _tool.Out, StringComparison.Ordinal);
        Assert.EndsWith("</sub>\n", _tool.Out, StringComparison.Ordinal);

        _tool.Run("diff", DiffCase.Base, wide, "-f", "markdown");
        Assert.InRange(_tool.Out.Length, 40_000, 65_535);
        Assert.Equal(Count("<details>"), Count("</details>"));
    }

    [Fact]
    public void A_page_holds_no_markup_of_the_document()
    {
        var page = DiffCase.Report(_tool, "-f", "html");
        Assert.DoesNotContain("<b>anything", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    private int Count(string text) => _tool.Out.Split(text).Length;

    private static string SnapshotOf(string extension) =>
        Repository.PathOf("tests", "TikiSpec.Cli.Tests", "Diff", "Snapshots", "diff.verified." + extension);
}
