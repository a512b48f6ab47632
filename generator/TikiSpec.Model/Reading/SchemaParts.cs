namespace TikiSpec.Model.Reading;

/// <summary>A schema with everything that its <c>allOf</c> adds, as one.</summary>
internal sealed class SchemaParts
{
    private readonly List<SchemaView> _parts = [];

    private SchemaParts(SchemaView own) => Own = own;

    public SchemaView Own { get; }

    /// <summary>Bases before what is derived from them, the schema itself last.</summary>
    public IReadOnlyList<SchemaView> BasesFirst => _parts;

    public static SchemaParts Of(SchemaView schema, SchemaResolver resolver)
    {
        var parts = new SchemaParts(schema);
        parts.Add(schema, resolver, []);
        return parts;
    }

    public bool HasProperties => _parts.Exists(static part => part.HasProperties);

    public IReadOnlyList<SchemaView>? Union =>
        Nearest(static part => part.OneOf is { Count: > 0 } oneOf ? oneOf : null)
        ?? Nearest(static part => part.AnyOf is { Count: > 0 } anyOf ? anyOf : null);

    public string? Format => Nearest(static part => part.Format);

    /// <summary>What is said nearest to the schema itself.</summary>
    public T? Nearest<T>(Func<SchemaView, T?> read)
        where T : class
    {
        for (var i = _parts.Count - 1; i >= 0; i--)
        {
            if (read(_parts[i]) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The part nearest to the schema itself that has a key.</summary>
    public SchemaView? Saying(string key)
    {
        for (var i = _parts.Count - 1; i >= 0; i--)
        {
            if (_parts[i].Has(key))
            {
                return _parts[i];
            }
        }

        return null;
    }

    /// <summary>Each schema is taken once: a base that is reached on two ways is no conflict, and one that contains itself ends.</summary>
    private void Add(SchemaView schema, SchemaResolver resolver, HashSet<SchemaView> seen)
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

        foreach (var subschema in schema.AllOf)
        {
            if (resolver.Resolve(subschema).Target is { } target)
            {
                Add(target, resolver, seen);
            }
        }

        _parts.Add(schema);
    }
}
