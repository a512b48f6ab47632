namespace TikiSpec.Corpus.Tests;

/// <summary>The other tests here pass over what the folder holds. So it must hold something.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void The_folder_has_documents_and_the_claims_are_held_for_them()
    {
        Assert.True(Corpus.Documents.Count >= 50, $"{Corpus.Documents.Count} documents");
        Assert.Equal(Corpus.Documents, DocumentsAtHand.Paths);
    }

    [Fact]
    public void The_folder_has_the_cases_of_each_tool()
    {
        Assert.True(Scoring.Scores.Oasdiff.Count >= 200, $"oasdiff {Scoring.Scores.Oasdiff.Count}");
        Assert.True(Scoring.Scores.Criteo.Count >= 30, $"criteo {Scoring.Scores.Criteo.Count}");
        Assert.True(Scoring.Scores.OpenApiTools.Count >= 50, $"openapitools {Scoring.Scores.OpenApiTools.Count}");
    }
}
