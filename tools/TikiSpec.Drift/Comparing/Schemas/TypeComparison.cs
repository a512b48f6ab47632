using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Compares type and format as one: together they say what a value is.</summary>
internal static class TypeComparison
{
    /// <summary>False where the two have nothing in common, so that comparing more would only repeat it.</summary>
    public static bool Compare(SchemaPair pair, SchemaPairs pairs)
    {
        var before = pair.Base.Types;
        var after = pair.Revision.Types;
        if (before.SequenceEqual(after))
        {
            CompareFormats(pair);
            return true;
        }

        if (SpeaksOfSameValues(pair.Base, pair.Revision) || SpeaksOfSameValues(pair.Revision, pair.Base))
        {
            return true;
        }

        var widens = Covers(pair.Revision, pair.Base);
        var narrows = Covers(pair.Base, pair.Revision);
        var kind =
            widens ? ChangeKind.TypeGeneralized
            : narrows ? ChangeKind.TypeSpecialized
            : ChangeKind.TypeChanged;
        var facts = new TypeFacts(widens || TextTypes.Widens(pair, pairs), before.Count > 1 || after.Count > 1);
        Add(pair, kind, pair.Base.TypeAt, pair.Revision.TypeAt, facts);
        return widens || narrows || before.Intersect(after).Any();
    }

    /// <summary>The type and, behind a slash, the format: <c>integer/int64</c>.</summary>
    public static string Describe(SchemaContract schema)
    {
        var types = schema.Types.Count == 0 ? "any" : string.Join(" or ", schema.Types);
        return EffectiveFormat(schema) is { } format ? types + "/" + format : types;
    }

    /// <summary>OpenAPI 3.1 says byte and binary by content keywords.</summary>
    public static string? EffectiveFormat(SchemaContract schema)
    {
        if (schema.Format is { } format)
        {
            return format;
        }

        return Keyword(schema, "contentEncoding") == "base64" ? "byte"
            : Keyword(schema, "contentMediaType") == "application/octet-stream" ? "binary"
            : null;
    }

    private static string? Keyword(SchemaContract schema, string name) =>
        schema.Keywords.TryGetValue(name, out var keyword) ? keyword.Value!.Text : null;

    private static void CompareFormats(SchemaPair pair)
    {
        var before = EffectiveFormat(pair.Base);
        var after = EffectiveFormat(pair.Revision);
        if (before == after || pair.Base.Format == pair.Revision.Format)
        {
            return;
        }

        var kind = (before, after) switch
        {
            (_, null) or ("int32", "int64") or ("float", "double") => ChangeKind.FormatGeneralized,
            (null, _) or ("int64", "int32") or ("double", "float") => ChangeKind.FormatSpecialized,
            _ => ChangeKind.FormatChanged,
        };
        Add(pair, kind, FormatAt(pair.Base), FormatAt(pair.Revision), null);
    }

    private static SpecCursor? FormatAt(SchemaContract schema) =>
        schema.Keywords.TryGetValue("format", out var format) ? format.At : schema.TypeAt;

    /// <summary>The untyped one has values, which imply the other's type: whatever differs is told of the values.</summary>
    private static bool SpeaksOfSameValues(SchemaContract untyped, SchemaContract typed) =>
        !untyped.IsTyped
        && untyped.Types.Count > 0
        && (untyped.Enum is not null || untyped.Keywords.ContainsKey("const"))
        && (
            typed.Types.Count == 0
            || untyped.Types.All(type => typed.Types.Contains(type) || (type == "integer" && typed.Types.Contains("number")))
        );

    private static bool Covers(SchemaContract wide, SchemaContract narrow)
    {
        if (wide.Types.Count == 0)
        {
            return true;
        }

        return narrow.Types.Count > 0
            && narrow.Types.All(type => wide.Types.Contains(type) || (type == "integer" && wide.Types.Contains("number")))
            && (EffectiveFormat(wide) is not { } format || format == EffectiveFormat(narrow) || format is "double" or "float" or "decimal");
    }

    private static void Add(SchemaPair pair, ChangeKind kind, SpecCursor? before, SpecCursor? after, ChangeFacts? facts) =>
        pair.Add(
            new Change
            {
                Kind = kind,
                Old = Describe(pair.Base),
                New = Describe(pair.Revision),
                Base = SideOf(before, pair.Base),
                Revision = SideOf(after, pair.Revision),
                Facts = facts,
            }
        );

    private static ChangeSide SideOf(SpecCursor? at, SchemaContract schema) => ChangeSide.Of(at ?? schema.At);
}
