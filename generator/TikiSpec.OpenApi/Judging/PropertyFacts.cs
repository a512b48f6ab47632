using TikiSpec.OpenApi.Views;

namespace TikiSpec.OpenApi.Judging;

/// <summary>What the schemas of one value say together: one subschema of allOf may demand a property that another
/// declares as read-only.</summary>
internal sealed class PropertyFacts
{
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private readonly HashSet<string> _readOnly = new(StringComparer.Ordinal);
    private readonly HashSet<string> _writeOnly = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);

    private PropertyFacts() { }

    /// <summary>The types that were seen beyond the declared ones.</summary>
    public HashSet<string> ObservedTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>A number that the page itself calls a string.</summary>
    public bool IsDocumentedAsString { get; private set; }

    public bool IsNumber { get; private set; }

    public static PropertyFacts Of(SchemaRules rules, Func<SchemaView, SchemaRules> rulesOf)
    {
        var facts = new PropertyFacts();
        foreach (var together in rules.Schema.Together.Select(rulesOf))
        {
            facts.ObservedTypes.UnionWith(together.Observed?.Texts("types") ?? []);
            facts.IsDocumentedAsString |= string.Equals(together.DocumentedType, "string", StringComparison.OrdinalIgnoreCase);
            facts.IsNumber |= together.Types.Any(static type => type is "integer" or "number");
            facts._required.UnionWith(together.Required);
            foreach (var property in together.Properties)
            {
                facts.Add(property.Key, property.Value.Together.Select(rulesOf));
            }
        }

        return facts;
    }

    public bool IsRequired(string name) => _required.Contains(name);

    /// <summary>It does not travel that way: nobody asks for it, and what is sent all the same does not
    /// count.</summary>
    public bool IsHidden(string name, ValueDirection direction) =>
        direction switch
        {
            ValueDirection.Request => _readOnly.Contains(name),
            ValueDirection.Response => _writeOnly.Contains(name),
            _ => false,
        };

    /// <summary>Whether a value without it is complete.</summary>
    public bool MayMiss(string name, ValueDirection direction) =>
        IsHidden(name, direction) || (direction == ValueDirection.Either && (_readOnly.Contains(name) || _writeOnly.Contains(name)));

    /// <summary>The other name under which it was seen, or null.</summary>
    public string? AliasOf(string name) => _aliases.TryGetValue(name, out var alias) ? alias : null;

    private void Add(string name, IEnumerable<SchemaRules> property)
    {
        foreach (var rules in property)
        {
            if (rules.Schema.IsReadOnly)
            {
                _readOnly.Add(name);
            }

            if (rules.Schema.IsWriteOnly)
            {
                _writeOnly.Add(name);
            }

            if (rules.Observed?.Text("alias") is { } alias)
            {
                _aliases[name] = alias;
            }
        }
    }
}
