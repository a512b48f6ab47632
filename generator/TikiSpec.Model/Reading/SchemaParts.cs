namespace TikiSpec.Model;

/// <summary>A schema with everything that its <c>allOf</c> adds, as one.</summary>
internal sealed class SchemaParts
{
    private readonly List<SpecMapping> _parts = [];

    private SchemaParts(SpecMapping own) => Own = own;

    public SpecMapping Own { get; }

    /// <summary>Bases before what is derived from them, the schema itself last.</summary>
    public IReadOnlyList<SpecMapping> BasesFirst => _parts;

    public static SchemaParts Of(SpecMapping schema, SchemaResolver resolver)
    {
        var parts = new SchemaParts(schema);
        parts.Add(schema, resolver, []);
        return parts;
    }

    /// <summary>The value nearest to the schema itself.</summary>
    public SpecNode? this[string key]
    {
        get
        {
            for (var i = _parts.Count - 1; i >= 0; i--)
            {
                if (_parts[i][key] is { } value)
                {
                    return value;
                }
            }

            return null;
        }
    }

    public bool HasProperties => _parts.Exists(part => part["properties"] is SpecMapping { Properties.Count: > 0 });

    public SpecSequence? Union => (this["oneOf"] ?? this["anyOf"]) as SpecSequence;

    /// <summary>Each schema is taken once: a base that is reached on two ways is no conflict, and one that contains itself ends.</summary>
    private void Add(SpecMapping schema, SchemaResolver resolver, HashSet<SpecMapping> seen)
    {
        if (!seen.Add(schema))
        {
            return;
        }

        if (seen.Count > NodeLimits.AllOfParts)
        {
            resolver.TellTooManyParts(Own);
            return;
        }

        if (schema["allOf"] is SpecSequence subschemas)
        {
            foreach (var subschema in subschemas.Items)
            {
                if (resolver.Resolve(subschema).Target is { } target)
                {
                    Add(target, resolver, seen);
                }
            }
        }

        _parts.Add(schema);
    }
}
