using TikiSpec.Drift.Tests.Documents;

namespace TikiSpec.Drift.Tests.Comparing;

/// <summary>What means the same is no change, for every document at hand.</summary>
public sealed class RefactoringTests
{
    private static readonly DriftOptions Options = new() { Today = new DateTime(2026, 11, 21) };

    public static TheoryData<string> Names => [.. Refactorings.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_is_equal_to_itself_written_anew(string refactoring)
    {
        var told = new List<string>();
        foreach (var path in Comparable.Paths)
        {
            if (Comparable.Read(path) is not { } document)
            {
                continue;
            }

            var again = JsonTree.ToDocument(Refactorings.All[refactoring](JsonTree.Of(document)));
            told.AddRange(
                SpecDrift
                    .Compare(document, again, Options)
                    .Findings.Select(finding =>
                        $"{Path.GetFileName(path)} {finding.Rule.Id} {finding.Text} {finding.Change.Base.Pointer} > {finding.Change.Revision.Pointer}"
                    )
            );
        }

        Assert.True(told.Count == 0, $"{told.Count}:\n" + string.Join("\n", told.Take(25)));
    }

    [Fact]
    public void Renamed_components_change_names_alone()
    {
        var ids = new HashSet<string>();
        foreach (var path in Comparable.Paths)
        {
            if (Comparable.Read(path) is { } document)
            {
                ids.UnionWith(
                    SpecDrift
                        .Compare(document, JsonTree.ToDocument(Refactorings.Rename(JsonTree.Of(document))), Options)
                        .Findings.Select(finding => finding.Rule.Id)
                );
            }
        }

        Assert.Equal(["api-schema-renamed"], ids.Except(["api-schema-added", "api-schema-removed"]));
    }

    [Fact]
    public void A_document_that_moved_by_lines_has_no_changes()
    {
        var path = Repository.PathOf("spec", "tiki.v2.1.yaml");
        var text = File.ReadAllText(path);
        var moved = SpecDocument.Parse(
            new(
                "moved",
                path,
                "# moved\n\n\n" + text.Replace("\n", "\n\n", StringComparison.Ordinal).Replace(">-\n\n", ">-\n", StringComparison.Ordinal)
            )
        );

        Assert.Empty(SpecDrift.Compare(RepositoryFiles.Read(path), moved, Options).Findings);
    }
}
