namespace TikiSpec.Drift.Contract;

/// <summary>Collects the schemas inside the parts: properties, items, and all other keywords that hold
/// schemas.</summary>
internal sealed class InnerMerger
{
    /// <summary>Shared by all schemas that say nothing of the kind; nothing is ever added to it.</summary>
    public static readonly InnerMerger None = new();

    private readonly Dictionary<string, IReadOnlyList<SchemaView>> _inner = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<SchemaView>> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpecCursor> _required = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<KeywordView> _unevaluated = [];

    public IReadOnlyDictionary<string, IReadOnlyList<SchemaView>> Inner => _inner;

    public IReadOnlyDictionary<string, IReadOnlyList<SchemaView>> Properties => _properties;

    public IReadOnlyDictionary<string, SpecCursor> Required => _required;

    public IReadOnlyList<string> PropertyNames => _names;

    public Openness Openness { get; private set; }

    public SpecCursor? OpennessAt { get; private set; }

    public bool IsObject =>
        _names.Count > 0
        || _required.Count > 0
        || OpennessAt is not null
        || _inner.Keys.Any(key => key.StartsWith("patternProperties/", StringComparison.Ordinal));

    public bool IsArray => _inner.ContainsKey("items") || _inner.ContainsKey("prefixItems/0");

    public static InnerMerger OrNew(InnerMerger merger) => merger == None ? new() : merger;

    public void AddProperties(SchemaView part)
    {
        foreach (var property in part.Properties)
        {
            if (Append(_properties, property.Name, property.Schema))
            {
                _names.Add(property.Name);
            }
        }
    }

    public void AddRequired(SchemaView part)
    {
        foreach (var required in part.Required)
        {
            _required[required.Text!] = required.At;
        }
    }

    public void AddOne(KeywordView keyword)
    {
        if (keyword.Demand is { } schema)
        {
            Append(_inner, keyword.Name, schema);
        }
    }

    public void AddMap(KeywordView keyword, IEnumerable<PropertyView> entries)
    {
        foreach (var entry in entries)
        {
            Append(_inner, JsonPointer.Append(keyword.Name, entry.Name), entry.Schema);
        }
    }

    public void AddList(KeywordView keyword)
    {
        var schemas = keyword.Schemas;
        for (var i = 0; i < schemas.Count; i++)
        {
            Append(_inner, JsonPointer.Append(keyword.Name, i), schemas[i]);
        }
    }

    /// <summary>What holds for properties that no other keyword speaks of; see <see cref="Settle"/>.</summary>
    public void AddUnevaluated(KeywordView keyword) => _unevaluated.Add(keyword);

    /// <summary>Leaves out what has no effect as things are: a condition without consequence, a consequence without
    /// condition, a schema of names that takes every name.</summary>
    /// <param name="isWhole">No keyword but those of the parts speaks of properties, so that what is unevaluated is
    /// what is additional.</param>
    public void Settle(bool isWhole)
    {
        if (this == None)
        {
            return;
        }

        foreach (var keyword in _unevaluated)
        {
            if (
                isWhole
                && !_inner.ContainsKey("if")
                && !_inner.Keys.Any(static key => key.StartsWith("dependentSchemas/", StringComparison.Ordinal))
            )
            {
                AddOpenness(keyword);
            }
            else
            {
                AddOne(keyword);
            }
        }

        if (!_inner.ContainsKey("then") && !_inner.ContainsKey("else"))
        {
            _inner.Remove("if");
        }

        if (!_inner.ContainsKey("if"))
        {
            _inner.Remove("then");
            _inner.Remove("else");
        }

        if (_inner.TryGetValue("propertyNames", out var names) && names.All(TakesEveryText))
        {
            _inner.Remove("propertyNames");
        }
    }

    private static bool TakesEveryText(SchemaView schema) =>
        schema.Types is [] or ["string"] && SilentKeywords.AreAllBut(schema, static name => name == "type");

    public void AddOpenness(KeywordView keyword)
    {
        if (keyword.Demand is not { } additional)
        {
            return;
        }

        if (additional.IsNever)
        {
            Openness = Openness.Closed;
            OpennessAt = additional.At;
            return;
        }

        Openness = Openness == Openness.Open ? Openness.Typed : Openness;
        OpennessAt ??= additional.At;
        Append(_inner, "additionalProperties", additional);
    }

    private static bool Append(Dictionary<string, IReadOnlyList<SchemaView>> map, string key, SchemaView value)
    {
        var isNew = !map.TryGetValue(key, out var known);
        map[key] = isNew ? [value] : [.. known!, value];
        return isNew;
    }
}
