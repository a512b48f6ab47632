namespace TikiSpec.Docs.Tests;

/// <summary>A sample that does not compile is worse than none.</summary>
public class SampleTests
{
    public static TheoryData<string> Pages =>
        [.. DocumentationPages.All.Where(static page => CSharp(page).Count > 0 && !ShowsMistakes(page)).Select(static page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_sample_compiles_as_it_stands(string path)
    {
        var page = DocumentationPages.All.Single(page => page.Path == path);

        Assert.Empty(CSharp(page).SelectMany(sample => Complaints(page, sample)));
    }

    [Fact]
    public void The_readme_has_samples_to_compile() =>
        Assert.True(CSharp(DocumentationPages.All.Single(static page => page.Path == "README.md")).Count >= 3);

    [Fact]
    public void A_sample_that_calls_what_is_not_there_is_found()
    {
        var page = MarkdownPage.Parse(
            "page.md",
            "Text\n```csharp\nusing var tiki = new Shop.TikiClient(ApiCredential.AccessToken(\"token\"));\n"
                + "await tiki.V2_1.Products.ListNothingAsync();\n```\n"
        );

        var complaint = Assert.Single(Complaints(page, Assert.Single(page.Samples)));

        Assert.StartsWith("page.md(3): ", complaint, StringComparison.Ordinal);
        Assert.Contains("ListNothingAsync", complaint, StringComparison.Ordinal);
    }

    /// <summary>The page of a diagnostic shows the very code that it is about, which does not compile; the generator's
    /// tests have these cases.</summary>
    private static bool ShowsMistakes(MarkdownPage page) => page.Path.StartsWith("generator/docs/diagnostics/", StringComparison.Ordinal);

    private static IReadOnlyList<CodeSample> CSharp(MarkdownPage page) =>
        [.. page.Samples.Where(static sample => sample.Language == "csharp")];

    private static IEnumerable<string> Complaints(MarkdownPage page, CodeSample sample)
    {
        var declarations = CSharp(page).Where(other => other.IsDeclaration && other != sample);
        return SampleProject.Complaints(sample, declarations).Select(complaint => $"{sample}: {complaint}");
    }
}
