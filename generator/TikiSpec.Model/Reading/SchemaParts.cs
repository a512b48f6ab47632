namespace TikiSpec.Model.Reading;

/// <summary>A schema with everything that its <c>allOf</c> adds, as one.</summary>
internal sealed class SchemaParts
{
    private readonly List<SchemaView> _parts = [];
    private readonly SchemaResolver _resolver;
    private IReadOnlyList<SchemaView>? _choosing;

    private SchemaParts(SchemaView own, SchemaResolver resolver)
    {
        Own = own;
        _resolver = resolver;
    }

    public SchemaView Own { get; }

    /// <summary>Bases before what is derived from them, the schema itself last.</summary>
    public IReadOnlyList<SchemaView> BasesFirst => _parts;

    public static SchemaParts Of(SchemaView schema, SchemaResolver resolver)
    {
        var parts = new SchemaParts(schema, resolver);
        parts.Add(schema, resolver, []);
        return parts;
    }

    /// <summary>One of the parts has a key that extends OpenAPI.</summary>
    public bool HasExtensions => _parts.Exists(static part => part.HasExtensions);

    public bool HasProperties => _parts.Exists(static part => part.HasProperties);

    /// <summary>The parts that leave a choice, the nearest to the schema itself first. A base that lists what is
    /// derived from it leaves none to these.</summary>
    public IReadOnlyList<SchemaView> Choosing =>
        _choosing ??= _parts.Exists(static part => part.Choice.Count > 0) ? [.. _parts.AsEnumerable().Reverse().Where(IsChoosing)] : [];

    /// <summary>The nearest part that leaves a choice, or null.</summary>
    public SchemaView? UnionOwner => Choosing.Count > 0 ? Choosing[0] : null;

    public IReadOnlyList<SchemaView>? Union => UnionOwner?.Choice;

    /// <summary>The choice says of each of its schemas by which value of a property it is known.</summary>
    public bool IsDiscriminated => UnionOwner?.Discriminator is { PropertyName: not null };

    /// <summary>One of the parts has the property.</summary>
    public bool HasProperty(string name) => _parts.Exists(part => part.Properties.Any(property => property.Name == name));

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

    private bool IsChoosing(SchemaView part) =>
        part.Choice.Count > 0
        // What names itself among its subschemas says nothing by that.
        && !part.Choice.Any(subschema =>
            _resolver.Resolve(subschema).Target is { } target && !target.Equals(part) && _parts.Contains(target)
        );

    /// <summary>Each schema is taken once: a base that is reached on two ways is no conflict, and one that contains
    /// itself ends.</summary>
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
