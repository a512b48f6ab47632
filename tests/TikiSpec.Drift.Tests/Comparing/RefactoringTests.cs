using System.Text.Json.Nodes;
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
        foreach (var path in Comparable.Everything)
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
                        $"{Path.GetFileName(path)} {finding.Rule.Id} {finding.Text} {finding.Change.Base.Pointer} > "
                        + $"{finding.Change.Revision.Pointer}"
                    )
            );
        }

        Assert.True(told.Count == 0, $"{told.Count}:\n" + string.Join("\n", told.Take(25)));
    }

    [Fact]
    public void A_document_is_equal_to_itself_split_into_files()
    {
        var told = new List<string>();
        foreach (var path in Comparable.Everything)
        {
            if (Comparable.Read(path) is { } document && Split(JsonTree.Of(document)) is { } again)
            {
                told.AddRange(
                    SpecDrift
                        .Compare(document, again, Options)
                        .Findings.Select(finding => $"{Path.GetFileName(path)} {finding.Rule.Id} {finding.Text}")
                );
            }
        }

        Assert.True(told.Count == 0, $"{told.Count}:\n" + string.Join("\n", told.Take(25)));
    }

    /// <summary>Each component that is a schema in a file of its own; what refers to it refers to that. Null without
    /// one.</summary>
    private static SpecDocument? Split(JsonObject root)
    {
        if (root["components"]?["schemas"] is not JsonObject { Count: > 0 } schemas)
        {
            return null;
        }

        var files = schemas
            .Where(static schema => schema.Value is JsonObject)
            .Select(schema => new SpecText(
                schema.Key,
                $"schemas/{schema.Key}.json",
                schema
                    .Value!.ToJsonString()
                    .Replace("\"#/components/schemas/", "\"../shop.json#/components/schemas/", StringComparison.Ordinal)
            ))
            .ToList();
        foreach (var file in files)
        {
            schemas[file.Name] = new JsonObject { ["$ref"] = $"schemas/{Uri.EscapeDataString(file.Name)}.json" };
        }

        return SpecBundle.Of(SpecDocument.Parse(new SpecText("shop", "shop.json", root.ToJsonString())), files).Document;
    }

    [Fact]
    public void Renamed_components_change_names_alone()
    {
        var ids = new HashSet<string>();
        foreach (var path in Comparable.Everything)
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

        // Where nothing but its name tells a schema from others, another name is another value.
        ids.RemoveWhere(static id => id.EndsWith("-discriminator-value-renamed", StringComparison.Ordinal));
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
