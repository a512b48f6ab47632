using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>What types accept when values travel as text: in an address, a header, a form, XML.</summary>
internal static class TextTypes
{
    private static readonly HashSet<string> Scalars = new(StringComparer.Ordinal) { "string", "integer", "number", "boolean" };

    /// <summary>Every text that the base accepts, the revision accepts, too.</summary>
    public static bool Widens(SchemaPair pair, SchemaPairs pairs)
    {
        var before = pair.Base;
        var after = pair.Revision;
        if (before.Types.Count == 0 || !before.Types.All(Scalars.Contains))
        {
            return IsOnly(before, "object") && IsFreeText(after);
        }

        // One value is a list of one where each item is written as its own pair.
        var taker =
            IsOnly(after, "array")
            && after.Limits.Count == 0
            && !after.Keywords.ContainsKey("uniqueItems")
            && after.Inner.TryGetValue("items", out var items)
                ? pairs.ReadRevision(items)
                : after;
        return IsFreeText(taker) || TakesSameTexts(before, taker) || (TakesTypes(before, taker) && IsNoStricter(before, taker));
    }

    private static bool TakesTypes(SchemaContract before, SchemaContract taker) =>
        before.Types.All(type =>
            taker.Types.Contains(type) || (type == "integer" && taker.Types.Contains("number") && !taker.Types.Contains("string"))
        );

    /// <summary>Every limit of the taker was one before.</summary>
    private static bool IsNoStricter(SchemaContract before, SchemaContract taker) =>
        taker.Enum is null
        && (taker.EffectiveFormat is not { } format || format == before.EffectiveFormat)
        && taker.Limits.All(limit => before.Limits.TryGetValue(limit.Key, out var known) && known.Equals(limit.Value))
        && (
            !taker.Keywords.TryGetValue("pattern", out var pattern)
            || (before.Keywords.TryGetValue("pattern", out var same) && same.Equals(pattern))
        );

    /// <summary>Both list their values, and as text the taker lists all of the other's.</summary>
    private static bool TakesSameTexts(SchemaContract before, SchemaContract taker)
    {
        if (before.Enum is null || taker.Enum is null)
        {
            return false;
        }

        var taken = new HashSet<string?>(taker.Enum.Select(value => value.Value!.Text), StringComparer.Ordinal);
        return before.Enum.All(value => value.Value!.Text is { } text && taken.Contains(text));
    }

    private static bool IsOnly(SchemaContract schema, string type) => schema.Types.Count == 1 && schema.Types[0] == type;

    private static bool IsFreeText(SchemaContract schema) =>
        schema.Types.Contains("string")
        && schema.Enum is null
        && schema.EffectiveFormat is null
        && !schema.Keywords.ContainsKey("pattern")
        && !schema.Limits.ContainsKey("maxLength")
        && !schema.Limits.ContainsKey("minLength");
}
