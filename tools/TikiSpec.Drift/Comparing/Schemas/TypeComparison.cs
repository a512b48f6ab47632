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
        var traits = widens || TextTypes.Widens(pair, pairs) ? ChangeTraits.WidensAsText : ChangeTraits.None;
        traits |= before.Count > 1 || after.Count > 1 ? ChangeTraits.SeveralTypes : ChangeTraits.None;
        Add(pair, kind, Describe(pair.Base), Describe(pair.Revision), traits);
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
        schema.Keywords.TryGetValue(name, out var keyword) ? keyword.At.Text : null;

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
        var old = pair.Base.Keywords.TryGetValue("format", out var oldKeyword) ? oldKeyword.At : pair.Base.TypeAt;
        var @new = pair.Revision.Keywords.TryGetValue("format", out var newKeyword) ? newKeyword.At : pair.Revision.TypeAt;
        pair.Add(
            new Change
            {
                Kind = kind,
                Old = Describe(pair.Base),
                New = Describe(pair.Revision),
                Base = SideOf(old, pair.Base),
                Revision = SideOf(@new, pair.Revision),
            }
        );
    }

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

    private static void Add(SchemaPair pair, ChangeKind kind, string old, string @new, ChangeTraits traits) =>
        pair.Add(
            new Change
            {
                Kind = kind,
                Old = old,
                New = @new,
                Base = SideOf(pair.Base.TypeAt, pair.Base),
                Revision = SideOf(pair.Revision.TypeAt, pair.Revision),
                Traits = traits,
            }
        );

    private static ChangeSide SideOf(SpecCursor at, SchemaContract schema) => at.Exists ? ChangeSide.Of(at) : ChangeSide.Of(schema.At);
}
