using TikiSpec.OpenApi.Judging;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Samples;

/// <summary>Makes the properties of an object.</summary>
internal sealed class ObjectMaker(HeldTogether held, Demand demand, int depth, ValueMaker maker)
{
    private readonly List<KeyValuePair<string, IJsonValue>> _made = [];
    private readonly IReadOnlySet<string> _required = held.Required;

    public PlainValue? Make()
    {
        var isRich = maker.IsRich(depth);
        foreach (var (name, schemas) in held.Properties)
        {
            var isRequired = _required.Contains(name) || demand.Forced.ContainsKey(name);
            if (!IsHidden(schemas) && (isRequired || (isRich && _made.Count < held.MaxProperties)) && !Add(name, schemas) && isRequired)
            {
                return null;
            }
        }

        var declared = held.Properties.Select(static property => property.Key).ToHashSet(StringComparer.Ordinal);
        return _required.Where(name => !declared.Contains(name)).All(AddOther) && AddMissing() && AddOthers(isRich)
            ? PlainValue.Object(_made)
            : null;
    }

    private bool IsHidden(IReadOnlyList<SchemaView> schemas) =>
        schemas
            .SelectMany(static schema => schema.Together)
            .Any(schema => maker.Direction == ValueDirection.Request ? schema.IsReadOnly : schema.IsWriteOnly);

    private bool Add(string name, IReadOnlyList<SchemaView> schemas)
    {
        if (demand.Forced.TryGetValue(name, out var text) && maker.Fits(schemas, PlainValue.String(text)))
        {
            _made.Add(new(name, PlainValue.String(text)));
            return true;
        }

        if (maker.Value(new Demand(schemas), depth + 1) is not { } value)
        {
            return false;
        }

        _made.Add(new(name, value));
        return true;
    }

    private bool AddOther(string name)
    {
        var patterns = held.PatternProperties.Where(pattern => ValueJudge.MayMatch(pattern.Name, name)).Select(static one => one.Schema);
        return demand.Forced.TryGetValue(name, out var text)
            ? AddValue(name, PlainValue.String(text))
            : held.Additional is { } others && Add(name, [.. others, .. patterns]);
    }

    private bool AddValue(string name, IJsonValue value)
    {
        _made.Add(new(name, value));
        return true;
    }

    /// <summary>What one property asks of others.</summary>
    private bool AddMissing()
    {
        var properties = held.Properties.ToDictionary(static one => one.Key, static one => one.Value, StringComparer.Ordinal);
        foreach (
            var wanted in held
                .Schemas.SelectMany(static schema => schema.DependentRequired)
                .Where(names => Has(names.Key))
                .SelectMany(static names => names.Value)
                .ToArray()
        )
        {
            if (!Has(wanted) && !(properties.TryGetValue(wanted, out var schemas) ? Add(wanted, schemas) : AddOther(wanted)))
            {
                return false;
            }
        }

        foreach (var (name, schemas) in held.Properties)
        {
            if (_made.Count >= held.MinProperties)
            {
                break;
            }

            if (!Has(name) && !IsHidden(schemas))
            {
                Add(name, schemas);
            }
        }

        return true;
    }

    /// <summary>Names of its own: as many as there must be, and one in a map.</summary>
    private bool AddOthers(bool isRich)
    {
        var wanted = Math.Max(held.MinProperties, held.IsMap && isRich ? Math.Min(1, held.MaxProperties) : 0);
        for (var i = 0; _made.Count < wanted && i < wanted + 50; i++)
        {
            if (NameFor(i) is { } name && !Has(name) && !AddNamed(name))
            {
                return _made.Count >= held.MinProperties;
            }
        }

        return _made.Count >= held.MinProperties;
    }

    private bool AddNamed(string name)
    {
        var patterns = held
            .PatternProperties.Where(pattern => ValueJudge.MayMatch(pattern.Name, name))
            .Select(static one => one.Schema)
            .ToArray();
        return patterns.Length > 0 ? Add(name, patterns) : held.Additional is { } others && Add(name, others);
    }

    private string? NameFor(int index)
    {
        if (held.First(static schema => schema.Inner("propertyNames")) is { } names)
        {
            maker.Scalars.Variation += index;
            var made = maker.Value(new Demand([names]), depth + 1) as IJsonValue;
            maker.Scalars.Variation -= index;
            return made?.Text is { Length: > 0 } text ? text : "key" + ScalarMaker.Digits(index + 1);
        }

        return held.Additional is null && held.PatternProperties.FirstOrDefault() is { } pattern
            ? PatternText.Make(pattern.Name, maker.Chance, index)
            : "key" + ScalarMaker.Digits(index + 1);
    }

    private bool Has(string name) => _made.Exists(one => one.Key == name);
}
