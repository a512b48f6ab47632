using TikiSpec.OpenApi.Values;

namespace TikiSpec.OpenApi.Judging;

/// <summary>A value where it stands, while one schema after the other is held against it.</summary>
internal sealed class JudgedValue(IJsonValue value, string pointer)
{
    private IReadOnlyList<IJsonValue>? _items;
    private Dictionary<string, IJsonValue>? _properties;

    public IJsonValue Value { get; } = value;

    public string Pointer { get; } = pointer;

    public JsonValueKind Kind { get; } = value.Kind;

    public IReadOnlyList<IJsonValue> Items => _items ??= Value.Items;

    /// <summary>In the order of the text; of a name that stands twice the last value counts.</summary>
    public Dictionary<string, IJsonValue> Properties => _properties ??= Read();

    /// <summary>What came of the subschemas of choices here, so that none is judged twice.</summary>
    public Dictionary<SchemaRules, Outcome> Outcomes { get; } = [];

    private Dictionary<string, IJsonValue> Read()
    {
        var properties = new Dictionary<string, IJsonValue>(StringComparer.Ordinal);
        foreach (var property in Value.Properties)
        {
            properties[property.Key] = property.Value;
        }

        return properties;
    }
}

/// <summary>What a subschema of a choice says of a value.</summary>
internal sealed record Outcome(List<ValueViolation> Violations, Evaluated Evaluated)
{
    public bool Fits => Violations.Count == 0;
}

/// <summary>Which parts of a value a schema has said something of.</summary>
internal sealed class Evaluated
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>A schema says which properties there are; without one, any may stand.</summary>
    public bool SaysOfProperties { get; set; }

    public bool AllProperties { get; set; }

    /// <summary>So many of the first items.</summary>
    public int Items { get; set; }

    public void Add(string name) => _names.Add(name);

    public bool Has(string name) => AllProperties || _names.Contains(name);

    public void Add(Evaluated other)
    {
        _names.UnionWith(other._names);
        SaysOfProperties |= other.SaysOfProperties;
        AllProperties |= other.AllProperties;
        Items = Math.Max(Items, other.Items);
    }
}

/// <summary>Schemas that hold together for one value: what they complain of, and what they have looked at.</summary>
internal sealed class JudgeScope(JudgedValue judged, PropertyFacts facts, List<ValueViolation> violations, JudgeScope? around)
{
    private readonly HashSet<SchemaRules> _entered = [];
    private readonly HashSet<SchemaRules> _open = [];

    public JudgedValue Judged { get; } = judged;

    public List<ValueViolation> Violations { get; } = violations;

    public Evaluated Evaluated { get; private set; } = new();

    /// <summary>False where the schema holds here already: what it says a second time is nothing new, and a circle
    /// says nothing at all.</summary>
    public bool Enter(SchemaRules rules) => around?.IsOpen(rules) != true && _entered.Add(rules) && _open.Add(rules);

    public void Leave(SchemaRules rules) => _open.Remove(rules);

    public bool IsRequired(string name) => facts.IsRequired(name) || around?.IsRequired(name) == true;

    public bool IsHidden(string name, ValueDirection direction) =>
        facts.IsHidden(name, direction) || around?.IsHidden(name, direction) == true;

    public bool MayMiss(string name, ValueDirection direction) =>
        facts.MayMiss(name, direction) || around?.MayMiss(name, direction) == true;

    public string? AliasOf(string name) => facts.AliasOf(name) ?? around?.AliasOf(name);

    public void Add(ValueViolationKind kind, string message) => Violations.Add(new ValueViolation(Judged.Pointer, kind, message));

    /// <summary>Looks at what is done with an account of its own, which is added to that of this scope
    /// afterwards.</summary>
    public void Apart(Action act)
    {
        var outer = Evaluated;
        Evaluated = new Evaluated();
        act();
        outer.Add(Evaluated);
        Evaluated = outer;
    }

    private bool IsOpen(SchemaRules rules) => _open.Contains(rules) || around?.IsOpen(rules) == true;
}
