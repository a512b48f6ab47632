using Microsoft.OpenApi;

namespace TikiSpec.Model.Tests.Oracle;

/// <summary>What we read is what Microsoft.OpenApi reads: two readers that know nothing of each other.</summary>
public sealed class OracleTests
{
    public static TheoryData<string> All => [.. DocumentsAtHand.Paths];

    [Theory]
    [MemberData(nameof(All))]
    public void Both_find_the_same_operations_parameters_bodies_and_responses(string path)
    {
        var (ours, theirs) = Read(path);

        Assert.Equal(
            OracleView.Operations(theirs).Order(StringComparer.Ordinal),
            SurfaceView.Operations(ours).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Both_find_the_same_properties_required_flags_and_types(string path)
    {
        var (ours, theirs) = Read(path);
        var types = ours.Types.OfType<ObjectModel>().ToDictionary(type => type.Name, StringComparer.Ordinal);

        foreach (var (key, schema) in theirs.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            // Two components whose names become one in C#: which got the name is another test's matter.
            if (
                theirs.Components!.Schemas!.Keys.Count(other =>
                    PascalName.Of(other).Equals(PascalName.Of(key), StringComparison.OrdinalIgnoreCase)
                ) > 1
            )
            {
                continue;
            }

            // Where others may come in the place of a base, its own properties are those of a record of its own.
            var name = PascalName.Of(key);
            if (types.TryGetValue(name, out var type) || types.TryGetValue(name + "Base", out type))
            {
                Assert.Equal(
                    OracleView.Properties(schema).Order(StringComparer.Ordinal),
                    SurfaceView.Properties(type, ours).Order(StringComparer.Ordinal)
                );
            }
            else
            {
                Assert.True(ours.Types.Any(one => one is UnionModel && one.Name == name) || OracleView.IsNoObjectOfItsOwn(schema), key);
            }
        }
    }

    private static (ApiSurface Ours, OpenApiDocument Theirs) Read(string path)
    {
        var text = SpecFiles.ReadPath(path);
        var json = JsonText.Of(SpecDocument.Parse(text).Root!);
        return (SpecReader.Read(text, []).Surface!, OpenApiDocument.Parse(json, "json").Document!);
    }
}
