using TikiSpec.Lint;

namespace TikiSpec.Corpus.Tests.Linting;

/// <summary>A document that others publish and use does not look broken: an error is what breaks a tool.</summary>
public sealed class RecommendedProfileTests
{
    public static TheoryData<string> Documents => [.. Corpus.Documents];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Only_references_that_lead_nowhere_are_errors(string path)
    {
        var text = new SpecText(Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path));
        var document = SpecDocument.Parse(text);

        var errors = SpecLint
            .Check(document, SpecReader.Read(document, []), new LintOptions())
            .Where(static finding => finding.Level == LintLevel.Error && finding.Rule.Id != "reference-unresolved");

        Assert.Empty(errors.Select(static finding => finding.Message));
    }
}
