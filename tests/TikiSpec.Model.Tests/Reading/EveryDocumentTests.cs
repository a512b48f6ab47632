using System.Text.Json.Nodes;

namespace TikiSpec.Model.Tests.Reading;

public sealed class EveryDocumentTests
{
    public static TheoryData<string> All => [.. DocumentsAtHand.Paths];

    [Theory]
    [MemberData(nameof(All))]
    public void Real_documents_read_without_an_error(string path)
    {
        var spec = SpecReader.Read(SpecFiles.ReadPath(path), []);

        Assert.NotNull(spec.Surface);
        Assert.DoesNotContain(spec.Problems, problem => problem.Severity == ProblemSeverity.Error);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_name_that_a_surface_uses_is_a_type_of_it(string path)
    {
        var surface = SpecReader.Read(SpecFiles.ReadPath(path), []).Surface!;

        var declared = surface.Types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(declared.Count, declared.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(SurfaceTypes.UsedBy(surface), used => Assert.Contains(used, declared));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_schema_that_nobody_uses_changes_no_type_whatever_it_takes_over(string path)
    {
        var text = SpecFiles.ReadPath(path);
        var tree = JsonNode.Parse(JsonText.Of(SpecDocument.Parse(text).Root!))!;
        if (tree["components"]?["schemas"] is not JsonObject schemas)
        {
            return;
        }

        var before = SpecReader.Read(text, []).Surface!;
        // What is derived from a base that is told apart is one of the kinds that may come in its place.
        var bases = DocumentView
            .Of(SpecDocument.Parse(text), [])
            .Schemas.Where(static schema => schema.Schema.Together.Any(static part => part.Discriminator is not null))
            .Select(static schema => schema.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (
            var (name, number) in schemas
                .Select(static (schema, number) => (schema.Key, number))
                .Where(schema => !bases.Contains(schema.Key))
                .ToList()
        )
        {
            // First in the order in which schemas are read.
            schemas["A0Unused" + number.ToString(System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(
                "{\"allOf\": [{\"$ref\": "
                    + JsonText.OfString(JsonPointer.Append("#/components/schemas", name))
                    + "}, {\"properties\": {\"extra\": {}}}]}"
            );
        }

        var after = SpecReader.Read(new SpecText(text.Name, text.Path, tree.ToJsonString()), []).Surface!;
        // The unused ones may have types of their own: values of a choice and a property beside it, in one record.
        var names = before.Types.Select(static type => type.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(before.Types, after.Types.Where(type => names.Contains(type.Name)));
    }
}
