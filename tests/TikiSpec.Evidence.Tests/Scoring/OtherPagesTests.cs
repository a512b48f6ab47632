using TikiSpec.Evidence.Facts;
using TikiSpec.Evidence.Reading;
using TikiSpec.Testing.Scoring;

namespace TikiSpec.Evidence.Tests.Scoring;

/// <summary>Pages in the habits of other makers and of their tools, read as a person reads them.</summary>
public sealed class OtherPagesTests(ITestOutputHelper output)
{
    private static readonly string Folder = Repository.PathOf("tests", "TikiSpec.Evidence.Tests", "Others");

    public static TheoryData<string> Pages =>
        [
            .. Directory
                .EnumerateFiles(Folder)
                .Select(static path => Path.GetFileName(path))
                .Where(static name => !name.EndsWith(".yaml", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Pages))]
    public void A_page_is_read_as_a_person_reads_it(string page)
    {
        var scores = ScoresOf(page);

        Assert.Empty(scores.SelectMany(static score => score.Wrong));
    }

    /// <summary>Over all pages together, by kind of fact.</summary>
    [Fact]
    public void What_is_read_is_right_and_little_is_missed()
    {
        var scores = new PageScores();
        foreach (var page in Pages)
        {
            scores.Add(Read(page.Data), FactsFile.Read(Path.Combine(Folder, FactsOf(page.Data))));
        }

        foreach (var score in scores.All)
        {
            output.WriteLine(score.ToString());
        }

        Assert.All(scores.All, static score => Assert.True(score is { Precision: >= 0.98, Recall: >= 0.95 }, score.ToString()));
    }

    private static IReadOnlyList<Score> ScoresOf(string page)
    {
        var scores = new PageScores();
        scores.Add(Read(page), FactsFile.Read(Path.Combine(Folder, FactsOf(page))));
        return scores.All;
    }

    private static PageFacts Read(string page)
    {
        var profile = Path.Combine(Folder, Path.GetFileNameWithoutExtension(page) + ".profile.yaml");
        return ShopFiles.Read(page, File.ReadAllText(Path.Combine(Folder, page)), File.Exists(profile) ? ProfileOf(profile) : null);
    }

    private static PageProfile ProfileOf(string path)
    {
        var file = ProfileFile.Read(SpecDocument.Parse(new SpecText("profile", path, File.ReadAllText(path))));
        Assert.Empty(file.Problems);
        return file.Profile;
    }

    private static string FactsOf(string page) => Path.GetFileNameWithoutExtension(page) + ".facts.yaml";
}
