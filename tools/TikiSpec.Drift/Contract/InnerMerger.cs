using TikiSpec.Model;

namespace TikiSpec.Drift.Contract;

/// <summary>Collects the schemas inside the parts: properties, items, and all other keywords that hold schemas.</summary>
internal sealed class InnerMerger
{
    private static readonly string[] Single =
    [
        "items",
        "not",
        "if",
        "then",
        "else",
        "contains",
        "propertyNames",
        "unevaluatedItems",
        "unevaluatedProperties",
        "contentSchema",
    ];

    private static readonly string[] Maps = ["patternProperties", "dependentSchemas"];

    public static readonly IReadOnlyList<string> Names =
    [
        .. Single,
        .. Maps,
        "properties",
        "required",
        "prefixItems",
        "additionalProperties",
    ];

    /// <summary>Shared by all schemas that say nothing of the kind; nothing is ever added to it.</summary>
    public static readonly InnerMerger None = new();

    private readonly Dictionary<string, IReadOnlyList<SpecCursor>> _inner = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<SpecCursor>> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpecCursor> _required = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public IReadOnlyDictionary<string, IReadOnlyList<SpecCursor>> Inner => _inner;

    public IReadOnlyDictionary<string, IReadOnlyList<SpecCursor>> Properties => _properties;

    public IReadOnlyDictionary<string, SpecCursor> Required => _required;

    public IReadOnlyList<string> PropertyNames => _names;

    public Openness Openness { get; private set; }

    public SpecCursor OpennessAt { get; private set; } = SpecCursor.Nowhere;

    public bool IsObject =>
        _names.Count > 0
        || _required.Count > 0
        || OpennessAt.Exists
        || _inner.Keys.Any(key => key.StartsWith("patternProperties/", StringComparison.Ordinal));

    public bool IsArray => _inner.ContainsKey("items") || _inner.ContainsKey("prefixItems/0");

    public static InnerMerger OrNew(InnerMerger merger) => merger == None ? new() : merger;

    public void Add(SpecCursor part)
    {
        foreach (var property in part["properties"].Properties())
        {
            if (Append(_properties, property.Name, property))
            {
                _names.Add(property.Name);
            }
        }

        foreach (var required in part["required"].Items().Where(name => name.Text is not null))
        {
            _required[required.Text!] = required;
        }

        AddSingle(part);
        AddMaps(part);
        AddOpenness(part["additionalProperties"]);
    }

    private void AddSingle(SpecCursor part)
    {
        foreach (var keyword in Single)
        {
            if (part.Has(keyword) && part[keyword] is var schema && !IsEmpty(schema))
            {
                Append(_inner, keyword, schema);
            }
        }
    }

    private void AddMaps(SpecCursor part)
    {
        foreach (var map in Maps)
        {
            foreach (var property in part[map].Properties())
            {
                Append(_inner, JsonPointer.Append(map, property.Name), property);
            }
        }

        var index = 0;
        foreach (var item in part["prefixItems"].Items())
        {
            Append(_inner, JsonPointer.Append("prefixItems", index++), item);
        }
    }

    private void AddOpenness(SpecCursor additional)
    {
        if (additional.IsFalse)
        {
            Openness = Openness.Closed;
            OpennessAt = additional;
        }
        else if (additional.Exists && !additional.IsTrue && !IsEmpty(additional))
        {
            Openness = Openness == Openness.Open ? Openness.Typed : Openness;
            OpennessAt = OpennessAt.Exists ? OpennessAt : additional;
            Append(_inner, "additionalProperties", additional);
        }
    }

    /// <summary>An empty schema says what silence says.</summary>
    private static bool IsEmpty(SpecCursor schema) => schema.Mapping is { Properties.Count: 0 } || schema.IsTrue;

    private static bool Append(Dictionary<string, IReadOnlyList<SpecCursor>> map, string key, SpecCursor value)
    {
        var isNew = !map.TryGetValue(key, out var known);
        map[key] = isNew ? [value] : [.. known!, value];
        return isNew;
    }
}
