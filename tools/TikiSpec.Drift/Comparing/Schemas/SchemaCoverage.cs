using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Tells that every value of one schema fits another, where that is plain to see; what it is not sure of it
/// denies.</summary>
/// <param name="wideReader">Reads what is inside the schema that takes the values.</param>
/// <param name="narrowReader">Reads what is inside the schema that they are of.</param>
internal sealed class SchemaCoverage(SchemaReader wideReader, SchemaReader narrowReader)
{
    private static readonly HashSet<string> Demands = new(StringComparer.Ordinal)
    {
        "pattern",
        "const",
        "uniqueItems",
        "contentEncoding",
        "contentMediaType",
    };

    private readonly Dictionary<Key, bool> _known = [];

    public bool Covers(SchemaContract wide, SchemaContract narrow)
    {
        var key = new Key(wide, narrow);
        if (!_known.TryGetValue(key, out var covers))
        {
            // Assumed while it is looked for: a schema that recurs adds no value of its own.
            _known[key] = true;
            _known[key] = covers = IsPlain(wide) && (CoversAlone(wide, narrow) || CoversEachOfAChoice(wide, narrow));
        }

        return covers;
    }

    /// <summary>What it demands can be seen one by one.</summary>
    private static bool IsPlain(SchemaContract wide) =>
        wide is { Choices.Count: 0, Discriminator: null, DependentRequired.Count: 0 }
        && wide.Inner.Keys.All(static key => key is "items" or "additionalProperties");

    private bool CoversEachOfAChoice(SchemaContract wide, SchemaContract narrow) =>
        TakesNull(wide, narrow)
        && narrow.Choices.Any(choice => choice.Subschemas.All(subschema => Covers(wide, narrowReader.Read(subschema))));

    private bool CoversAlone(SchemaContract wide, SchemaContract narrow) =>
        TakesTypes(wide, narrow)
        && TakesNull(wide, narrow)
        && TakesValues(wide, narrow)
        && TakesFormat(wide, narrow)
        && wide.Limits.All(limit => IsWithin(limit.Key, limit.Value, narrow))
        && wide.Keywords.All(keyword => !Demands.Contains(keyword.Key) || IsDemandedOf(narrow, keyword.Key, keyword.Value))
        && TakesItems(wide, narrow)
        && TakesProperties(wide, narrow);

    private static bool TakesTypes(SchemaContract wide, SchemaContract narrow) =>
        wide.Types.Count == 0
        || (narrow.Types.Count > 0 && narrow.Types.All(type => wide.Types.Any(taken => KeywordTypes.Takes(taken, type))));

    private static bool TakesNull(SchemaContract wide, SchemaContract narrow) => wide.IsNullable != false || narrow.IsNullable == false;

    private static bool TakesValues(SchemaContract wide, SchemaContract narrow) =>
        wide.Enum is not { } taken || (ValuesOf(narrow) is { } values && values.All(taken.Contains));

    private static IEnumerable<Keyword>? ValuesOf(SchemaContract schema) =>
        schema.Enum ?? (schema.Keywords.TryGetValue("const", out var only) ? [only] : null);

    private static bool TakesFormat(SchemaContract wide, SchemaContract narrow) =>
        wide.EffectiveFormat is not { } format || format == narrow.EffectiveFormat;

    private static bool IsWithin(string keyword, Limit limit, SchemaContract narrow) =>
        !KeywordTypes.Concerns(keyword, narrow.Types)
        || (
            narrow.Limits.TryGetValue(keyword, out var own)
            && (
                keyword == "multipleOf" ? own.Equals(limit)
                : Limit.IsUpper(keyword) ? own.Number <= limit.Number
                : own.Number >= limit.Number
            )
        );

    private static bool IsDemandedOf(SchemaContract narrow, string keyword, Keyword value) =>
        !KeywordTypes.Concerns(keyword, narrow.Types)
        || (
            keyword == "const"
                ? ValuesOf(narrow)?.All(value.Equals) == true
                : narrow.Keywords.TryGetValue(keyword, out var own) && own.Equals(value)
        );

    private bool TakesItems(SchemaContract wide, SchemaContract narrow) =>
        !wide.Inner.TryGetValue("items", out var taken)
        || !MayBe("array", narrow)
        || (narrow.Inner.TryGetValue("items", out var items) && Covers(wideReader.Read(taken), narrowReader.Read(items)));

    /// <summary>An object that demands nothing takes nearly every other, and so knows none.</summary>
    private bool TakesProperties(SchemaContract wide, SchemaContract narrow) =>
        !MayBe("object", narrow)
        || (
            (wide.Properties.Count == 0 || wide.Required.Count > 0)
            && wide.Required.Keys.All(narrow.Required.ContainsKey)
            && wide.Properties.All(property => TakesProperty(property.Key, wideReader.Read(property.Value), narrow))
            && TakesOthers(wide, narrow)
        );

    /// <summary>What the narrow one does not describe may be anything there.</summary>
    private bool TakesProperty(string name, SchemaContract taken, SchemaContract narrow) =>
        narrow.Properties.TryGetValue(name, out var own) && Covers(taken, narrowReader.Read(own));

    private static bool TakesOthers(SchemaContract wide, SchemaContract narrow) =>
        wide.Openness == Openness.Open || (narrow.Openness == Openness.Closed && narrow.PropertyNames.All(wide.Properties.ContainsKey));

    private static bool MayBe(string type, SchemaContract schema) => schema.Types.Count == 0 || schema.Types.Contains(type);

    /// <summary>A reader gives one contract for one identity.</summary>
    private sealed record Key(SchemaContract Wide, SchemaContract Narrow);
}
