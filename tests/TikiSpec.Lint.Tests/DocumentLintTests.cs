using TikiSpec.Model;

namespace TikiSpec.Lint.Tests;

/// <summary>Whole documents: what is told of each, and where.</summary>
public sealed class DocumentLintTests
{
    private static readonly string Folder = Repository.PathOf("tests", "TikiSpec.Lint.Tests", "Documents");

    [Theory]
    [InlineData(
        "wrong-examples",
        "9 it is a string, but an integer is expected",
        "10 it is none of a, b",
        "19 it is an array, but a string is expected",
        "20 it is a number, but a string is expected",
        "21 it is no date and time like 2024-01-31T16:45:00Z",
        "22 it is no date like 2024-01-31",
        "23 it is no UUID like 2f1e8a3c-5b7d-4c9e-8f10-6a2b3c4d5e6f",
        "24 it is no e-mail address",
        "25 it must be at least 5"
    )]
    [InlineData("several-faults-of-one-example", "16 /name is null, which is not allowed", "17 /status is none of active, inactive")]
    [InlineData("step-and-length", "15 /step must be a multiple of 5")]
    public void Every_fault_of_every_example_is_told_at_its_line(string name, params string[] expected) =>
        Assert.Equal(
            expected,
            Lint(name)
                .Where(static finding => finding.Rule.Id == "example-invalid")
                .Select(static finding => $"{finding.Location!.Line} {finding.Message.Split("does not fit: ")[1].TrimEnd('.')}")
        );

    [Fact]
    public void An_example_that_takes_too_much_work_is_told() =>
        Assert.Equal(
            "The example of the request of POST /things is not judged to its end: with its schemas it takes more than 1000000 steps.",
            Assert.Single(Lint("choices-of-choices"), static finding => finding.Rule.Id == "example-invalid").Message
        );

    [Fact]
    public void A_property_of_an_example_that_nothing_declares_is_told() =>
        Assert.Equal(
            [18],
            Lint("several-faults-of-one-example")
                .Where(static finding => finding.Rule.Id == "example-undeclared")
                .Select(static finding => finding.Location!.Line)
        );

    [Fact]
    public void What_other_linters_tell_is_told() =>
        Assert.Equal(
            [
                "12 tag-undeclared",
                "14 example-invalid",
                "15 keyword-of-another-type",
                "30 example-invalid",
                "31 example-invalid",
                "32 nullable-without-type",
                "33 nullable-without-type",
                "34 keyword-of-another-type",
            ],
            Told("what-others-tell")
        );

    [Fact]
    public void A_nullable_enum_that_lists_null_is_sound() => Assert.Empty(Told("nullable-enum"));

    [Fact]
    public void Choices_that_choose_nothing_are_told_and_so_is_what_stands_beside_a_reference_and_a_scheme_that_nobody_asks_for() =>
        Assert.Equal(
            [
                "13 reference-siblings",
                "17 component-unused",
                "26 choice-unclear",
                "27 choice-unclear",
                "28 choice-unclear",
                "29 choice-unclear",
                "30 choice-unclear",
                "31 choice-of-one",
                "34 choice-unclear",
            ],
            Told("choices")
        );

    [Fact]
    public void Of_paths_that_are_alike_each_is_told_once() =>
        Assert.Equal(
            ["An address may fit both '/{b}' and '/{a}'.", "An address may fit both '/{c}' and '/{a}', and 1 more before it."],
            Lint("paths-that-are-alike")
                .Where(static finding => finding.Rule.Id == "path-ambiguous")
                .Select(static finding => finding.Message)
        );

    [Fact]
    public void A_placeholder_that_takes_slashes_has_its_parameter_and_stands_behind_one_that_takes_none() =>
        Assert.Equal(
            ["path-ambiguous: An address may fit both '/files/{+more}' and '/files/{rest+}'."],
            Lint("placeholders-that-take-slashes")
                .Where(static finding => finding.Rule.Id is "path-ambiguous" or "path-parameter")
                .Select(static finding => $"{finding.Rule.Id}: {finding.Message}")
        );

    [Fact]
    public void A_file_that_is_referred_to_is_held_to_the_rules_as_well()
    {
        var finding = Assert.Single(Lint("with-a-file"), static finding => finding.Rule.Id == "key-of-another-version");

        Assert.Equal(("part.json", 6), (Path.GetFileName(finding.Location!.Path), finding.Location.Line));
    }

    private static IEnumerable<string> Told(string name) =>
        Lint(name).Select(static finding => $"{finding.Location!.Line} {finding.Rule.Id}").Order(StringComparer.Ordinal);

    private static IReadOnlyList<LintFinding> Lint(string name)
    {
        var text = Read(name + ".yaml");
        var document = SpecDocument.Parse(text);
        var whole = SpecBundle.Of(document, [Read("part.json")], new Dictionary<string, string>()).Document;
        return SpecLint.Check(whole, SpecReader.Read(document, [Read("part.json")]), new LintOptions());
    }

    private static SpecText Read(string file)
    {
        var path = Path.Combine(Folder, file);
        return new SpecText(Path.GetFileNameWithoutExtension(file), path, File.ReadAllText(path));
    }
}
