using static TikiSpec.Lint.LintLevel;
using static TikiSpec.Lint.LintRegistry;

namespace TikiSpec.Lint;

/// <summary>Schemas that are put together of others.</summary>
internal static class ChoiceLints
{
    private static readonly string[] Choices = ["oneOf", "anyOf"];

    private static readonly string[] Compositions = ["oneOf", "anyOf", "allOf"];

    private static readonly HashSet<string> Scalars = ["string", "integer", "number", "boolean"];

    /// <summary>What explains a schema and leaves its values as they are.</summary>
    private static readonly HashSet<string> Explaining =
    [
        "type",
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "externalDocs",
        "nullable",
        "readOnly",
        "writeOnly",
    ];

    public static IReadOnlyList<LintRule> Rules { get; } =
    [
        Rule("choice-of-one", "TIKI6039", Warning, Info, "A oneOf or anyOf is a choice of two schemas at least.", OfOne),
        Rule("choice-unclear", "TIKI6040", Error, Warning, "Each schema of a choice takes a value that no other one takes.", Unclear),
    ];

    private static IEnumerable<LintHit> OfOne(LintDocument document) =>
        from schema in document.Schemas
        where schema.Discriminator is null
        from keyword in Choices
        let list = schema.Value(keyword)
        where list is { IsList: true, Items.Count: < 2 }
        select new LintHit(list, $"'{keyword}' of {(list.Items.Count == 0 ? "no schema" : "one schema")} is no choice.");

    private static IEnumerable<LintHit> Unclear(LintDocument document) =>
        from schema in document.Schemas
        from keyword in Compositions
        let parts = schema.ListOf(keyword)
        where parts.Count > 1
        from hit in Twice(keyword, parts).Concat(keyword == "allOf" ? [] : Unlimited(keyword, parts)).Concat(Overlaps(keyword, parts))
        select hit;

    private static IEnumerable<LintHit> Twice(string keyword, IReadOnlyList<SchemaView> parts) =>
        from i in Enumerable.Range(1, parts.Count - 1)
        where parts.Take(i).Any(other => other.IsWrittenAs(parts[i]) && !parts[i].AllowsAnything)
        select new LintHit(parts[i].At, $"The same schema stands twice in '{keyword}'.");

    /// <summary>Null beside a schema that takes anything says aloud, in anyOf, what holds already.</summary>
    private static IEnumerable<LintHit> Unlimited(string keyword, IReadOnlyList<SchemaView> parts) =>
        from part in parts
        where part.Resolved.AllowsAnything
        where keyword == "oneOf" || parts.Any(other => !other.Equals(part) && !other.Resolved.OnlyAddsNull)
        select new LintHit(part.At, $"A schema of '{keyword}' that takes anything leaves nothing to choose.");

    /// <summary>A value that fits two schemas of a oneOf fits none.</summary>
    private static IEnumerable<LintHit> Overlaps(string keyword, IReadOnlyList<SchemaView> parts)
    {
        if (keyword != "oneOf")
        {
            yield break;
        }

        var resolved = parts.Select(static part => part.Resolved).ToList();
        var withNull = resolved.FindAll(static part => part.AllowsNull || part.IsNull).Count;
        if (withNull > 1)
        {
            yield return new LintHit(parts[0].At, "Null fits several schemas of the 'oneOf', and so does not fit it.");
        }

        for (var i = 0; i < parts.Count; i++)
        {
            if (resolved.Where((other, j) => j != i && !other.IsWrittenAs(resolved[i]) && TakesAllOf(other, resolved[i])).Any())
            {
                yield return new LintHit(
                    parts[i].At,
                    "What fits this schema fits another one of the 'oneOf' too, and so does not fit it; anyOf takes it."
                );
            }
        }
    }

    /// <summary>The first takes every value of a type of the second.</summary>
    private static bool TakesAllOf(SchemaView wide, SchemaView narrow) =>
        wide.Types.Count == 1
        && narrow.Types.Count == 1
        && Scalars.Contains(wide.Types[0])
        && (wide.Types[0] == narrow.Types[0] || (wide.Types[0] == "number" && narrow.Types[0] == "integer"))
        && Enumerable.Range(0, wide.Keywords.Count).All(i => IsExplaining(wide.Keywords[i].Name));

    private static bool IsExplaining(string keyword) => Explaining.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);
}
