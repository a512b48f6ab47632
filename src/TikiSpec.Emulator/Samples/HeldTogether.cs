using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Samples;

/// <summary>What several schemas say together of one value, as far as a value can be made from it. What is not here is
/// left to the judge, who looks at every value that was made.</summary>
internal sealed class HeldTogether
{
    private readonly List<SchemaView> _schemas = [];

    /// <summary>The schemas and what belongs to them, choices apart.</summary>
    public HeldTogether(IEnumerable<SchemaView> schemas)
    {
        foreach (var schema in schemas.SelectMany(static schema => schema.Together))
        {
            if (!_schemas.Contains(schema))
            {
                _schemas.Add(schema);
            }
        }

        var written = _schemas.Where(static schema => schema.Types.Count > 0).Select(static schema => schema.Types).ToArray();
        Types = written.Length == 0 ? [] : [.. written.Aggregate(Both)];
    }

    public IReadOnlyList<SchemaView> Schemas => _schemas;

    /// <summary>The types that all allow; empty where none is named.</summary>
    public IReadOnlyList<string> Types { get; }

    public bool AllowsNull =>
        _schemas.Exists(static schema => schema.AllowsNull)
        && _schemas.TrueForAll(static schema => schema.AllowsNull || schema.Types.Count == 0);

    public IEnumerable<SchemaView> Choices => _schemas.Where(static schema => schema.OneOf.Count > 0 || schema.AnyOf.Count > 0);

    public IReadOnlyList<ValueView>? Enum => First(static schema => schema.Enum) ?? First(static schema => schema.ExtensibleEnum);

    public string? Format => First(static schema => schema.Format);

    public IEnumerable<string> Patterns => _schemas.Select(static schema => schema.Pattern).OfType<string>();

    public int MinLength => Most(static schema => schema.MinLength) ?? 0;

    public int MaxLength => Least(static schema => schema.MaxLength) ?? int.MaxValue;

    public int MinItems => Most(static schema => schema.MinItems) ?? 0;

    public int MaxItems => Least(static schema => schema.MaxItems) ?? int.MaxValue;

    public int MinProperties => Most(static schema => schema.MinProperties) ?? 0;

    public int MaxProperties => Least(static schema => schema.MaxProperties) ?? int.MaxValue;

    public bool IsUnique => _schemas.Exists(static schema => schema.HasUniqueItems);

    public IReadOnlyList<SchemaView> Items => [.. _schemas.Select(static schema => schema.Inner("items")).OfType<SchemaView>()];

    public IReadOnlyList<SchemaView> PrefixItems =>
        _schemas.Select(static schema => schema.ListOf("prefixItems")).FirstOrDefault(static list => list.Count > 0) ?? [];

    public SchemaView? Contains => First(static schema => schema.Inner("contains"));

    public IReadOnlySet<string> Required =>
        _schemas
            .SelectMany(static schema => schema.Required)
            .Select(static name => name.Text)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Each declared property with all that is said of it, in the order of the document.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<SchemaView>>> Properties =>
        [
            .. _schemas
                .SelectMany(static schema => schema.Properties)
                .GroupBy(static property => property.Name, StringComparer.Ordinal)
                .Select(static same =>
                    KeyValuePair.Create(same.Key, (IReadOnlyList<SchemaView>)[.. same.Select(static one => one.Schema)])
                ),
        ];

    /// <summary>What holds for properties that are not declared; null where there may be none.</summary>
    public IReadOnlyList<SchemaView>? Additional =>
        _schemas.Exists(static schema => schema.AllowsAdditional == false)
            ? null
            : [.. _schemas.Select(static schema => schema.AdditionalProperties).OfType<SchemaView>()];

    public bool IsMap =>
        _schemas.Exists(static schema => schema.AdditionalProperties is not null || schema.AllowsAdditional == true)
        && _schemas.TrueForAll(static schema => schema.Properties.Count == 0);

    public IEnumerable<PropertyView> PatternProperties => _schemas.SelectMany(static schema => schema.MapOf("patternProperties"));

    public IEnumerable<LimitView> Minima => _schemas.Select(static schema => schema.Minimum).OfType<LimitView>();

    public IEnumerable<LimitView> Maxima => _schemas.Select(static schema => schema.Maximum).OfType<LimitView>();

    public IEnumerable<decimal> Steps =>
        _schemas.Select(static schema => JsonNumbers.Parse(schema.MultipleOf)).OfType<decimal>().Where(static step => step > 0);

    public T? First<T>(Func<SchemaView, T?> find)
        where T : class => _schemas.Select(find).FirstOrDefault(static found => found is not null);

    public bool Any(Func<SchemaView, bool> test) => _schemas.Exists(schema => test(schema));

    private int? Most(Func<SchemaView, int?> count) => _schemas.Select(count).Max();

    private int? Least(Func<SchemaView, int?> count) => _schemas.Select(count).Min();

    // An integer is a number.
    private static IReadOnlyList<string> Both(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        [
            .. one.Where(type => other.Contains(type) || (type == "integer" && other.Contains("number")))
                .Concat(other.Where(type => type == "integer" && one.Contains("number")))
                .Distinct(),
        ];
}
