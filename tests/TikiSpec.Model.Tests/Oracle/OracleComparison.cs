using Microsoft.OpenApi;

namespace TikiSpec.Model.Tests.Oracle;

/// <summary>A document as we read it and as Microsoft.OpenApi does, fact by fact.</summary>
internal sealed class OracleComparison
{
    private readonly ApiSurface _ours;
    private readonly OpenApiDocument _theirs;

    private OracleComparison(ApiSurface ours, OpenApiDocument theirs)
    {
        _ours = ours;
        _theirs = theirs;
    }

    public static OracleComparison Of(string path)
    {
        var text = SpecFiles.ReadPath(path);
        return Of(text, Surface(text));
    }

    /// <summary>Ours, with the types that nothing reaches: the other reader has them.</summary>
    public static ApiSurface Surface(SpecText text) =>
        SpecReader.Read(text, [], [], ProjectRules.Default with { Types = TypeRule.All }).Surface!;

    /// <summary>Of a document that was read already.</summary>
    public static OracleComparison Of(SpecText text, ApiSurface surface) =>
        new(surface, OpenApiDocument.Parse(OracleDepartures.Readable(JsonText.Of(SpecDocument.Parse(text).Root!)), "json").Document!);

    /// <summary>Operations, their parameters, bodies and responses: <c>theirs alone: …</c>,
    /// <c>ours alone: …</c>.</summary>
    public IEnumerable<string> Operations() => Differences("", OracleView.Operations(_theirs), SurfaceView.Operations(_ours));

    /// <summary>The schemas' properties, whether each is required, and its type.</summary>
    public IEnumerable<string> Properties()
    {
        var types = _ours.Types.OfType<ObjectModel>().ToDictionary(type => type.Name, StringComparer.Ordinal);
        var schemas = _theirs.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        // Of two components whose names become one in C#, which got the name is another test's matter.
        foreach (var (key, schema) in schemas.Where(one => schemas.Keys.Count(other => IsSameInCSharp(other, one.Key)) == 1))
        {
            // Where others may come in the place of a base, its own properties are those of a record of its own.
            var name = OracleDepartures.NameOf(key, schemas);
            if (types.TryGetValue(name, out var type) || types.TryGetValue(name + "Base", out type))
            {
                foreach (var difference in Differences(key + " ", OracleView.Properties(schema), SurfaceView.Properties(type, _ours)))
                {
                    yield return difference;
                }
            }
            else if (!_ours.Types.Any(one => one is UnionModel && one.Name == name) && !OracleView.IsNoObjectOfItsOwn(schema))
            {
                yield return $"theirs alone: {key}";
            }
        }
    }

    private static bool IsSameInCSharp(string key, string other) =>
        PascalName.Of(key).Equals(PascalName.Of(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>A fact that stands twice on one side has to on the other.</summary>
    private static IEnumerable<string> Differences(string owner, IEnumerable<string> theirs, IEnumerable<string> ours)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var fact in theirs)
        {
            counts[fact] = counts.GetValueOrDefault(fact) + 1;
        }

        foreach (var fact in ours)
        {
            counts[fact] = counts.GetValueOrDefault(fact) - 1;
        }

        return counts
            .Where(static fact => fact.Value != 0)
            .Select(fact => $"{(fact.Value > 0 ? "theirs" : "ours")} alone: {owner}{fact.Key}");
    }
}
