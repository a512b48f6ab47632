using TikiSpec.Drift.Changes;
using TikiSpec.Model;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Compares the schemas below keywords: items, additionalProperties, not, if and all the others.</summary>
internal static class InnerComparison
{
    private static readonly Dictionary<string, KeywordKinds> Kinds = new(StringComparer.Ordinal)
    {
        ["items"] = new(ChangeKind.TypeSpecialized, ChangeKind.TypeGeneralized),
        ["not"] = new(ChangeKind.NotAdded, ChangeKind.NotRemoved),
        ["if"] = new(ChangeKind.IfAdded, ChangeKind.IfRemoved),
        ["then"] = new(ChangeKind.ThenAdded, ChangeKind.ThenRemoved),
        ["else"] = new(ChangeKind.ElseAdded, ChangeKind.ElseRemoved),
        ["contains"] = new(ChangeKind.ContainsAdded, ChangeKind.ContainsRemoved),
        ["propertyNames"] = new(ChangeKind.PropertyNamesAdded, ChangeKind.PropertyNamesRemoved),
        ["unevaluatedItems"] = new(ChangeKind.UnevaluatedItemsAdded, ChangeKind.UnevaluatedItemsRemoved),
        ["unevaluatedProperties"] = new(ChangeKind.UnevaluatedPropertiesAdded, ChangeKind.UnevaluatedPropertiesRemoved),
        ["contentSchema"] = new(ChangeKind.ContentSchemaAdded, ChangeKind.ContentSchemaRemoved),
        ["prefixItems"] = new(ChangeKind.PrefixItemsAdded, ChangeKind.PrefixItemsRemoved),
        ["patternProperties"] = new(ChangeKind.PatternPropertyAdded, ChangeKind.PatternPropertyRemoved),
        ["dependentSchemas"] = new(ChangeKind.DependentSchemaAdded, ChangeKind.DependentSchemaRemoved),
    };

    public static void Compare(SchemaPair pair, SchemaPairs pairs)
    {
        if (pair.Base.Inner.Count == 0 && pair.Revision.Inner.Count == 0)
        {
            return;
        }

        foreach (var key in pair.Base.Inner.Keys.Union(pair.Revision.Inner.Keys).OrderBy(key => key, StringComparer.Ordinal))
        {
            if (pair.IsOneSided(key.Split('/')[0]))
            {
                continue;
            }

            var isBefore = pair.Base.Inner.TryGetValue(key, out var before);
            var isAfter = pair.Revision.Inner.TryGetValue(key, out var after);
            if (isBefore && isAfter && SchemaPairs.AreWrittenAlike(before!, after!))
            {
                continue;
            }

            if (isBefore && isAfter)
            {
                var inner = pairs.Get(before!, after!);
                if (EdgeOf(key) == EdgeKind.Same)
                {
                    inner.Around.Add(pair);
                }

                pair.Add(new SchemaEdge(inner, StepOf(key), EdgeOf(key)));
            }
            else
            {
                AddOneSided(pair, pairs, key, isBefore ? before! : after!, isBefore);
            }
        }
    }

    private static void AddOneSided(SchemaPair pair, SchemaPairs pairs, string key, IReadOnlyList<SchemaView> schemas, bool isBefore)
    {
        var keyword = key.Split('/')[0];
        if (!Kinds.TryGetValue(keyword, out var kinds))
        {
            // additionalProperties is told as what else may come.
            return;
        }

        var schema = isBefore ? pairs.ReadBase(schemas) : pairs.ReadRevision(schemas);
        var text = TypeComparison.Describe(schema);
        var isItems = keyword == "items";
        if (isItems && schema.IsAny && schema.Limits.Count == 0 && schema.Keywords.Count == 0)
        {
            return;
        }

        pair.Add(
            new Change
            {
                Kind = isBefore ? kinds.Removed : kinds.Added,
                Name = key == keyword ? null : JsonPointer.Segments("/" + key)[1],
                Step = isItems ? "items" : null,
                Old =
                    isBefore ? text
                    : isItems ? "any"
                    : null,
                New = isBefore ? (isItems ? "any" : null) : text,
                Base = SchemaPair.SideOf(pair.Base, isBefore ? schemas[0].At : null, schemas[0].At),
                Revision = SchemaPair.SideOf(pair.Revision, isBefore ? null : schemas[0].At, schemas[0].At),
            }
        );
    }

    private static EdgeKind EdgeOf(string key) =>
        key switch
        {
            "not" => EdgeKind.Negated,
            "items" => EdgeKind.Item,
            "if" or "then" or "else" => EdgeKind.Same,
            _ when key.StartsWith("dependentSchemas/", StringComparison.Ordinal) => EdgeKind.Same,
            _ => EdgeKind.Inner,
        };

    private static string StepOf(string key) =>
        EdgeOf(key) == EdgeKind.Same ? ""
        : key == "additionalProperties" ? "*"
        : key;

    private sealed record KeywordKinds(ChangeKind Added, ChangeKind Removed);
}
