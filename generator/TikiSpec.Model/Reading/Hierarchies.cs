namespace TikiSpec.Model.Reading;

/// <summary>The components that others are derived from by allOf and that a discriminator tells apart: where one is
/// declared, any of them may come.</summary>
internal sealed class Hierarchies
{
    private readonly SchemaResolver _resolver;
    private readonly Dictionary<SchemaView, List<PropertyView>> _derived = [];
    private readonly Dictionary<SchemaView, SchemaView> _records = [];

    public Hierarchies(IReadOnlyList<PropertyView> components, SchemaResolver resolver)
    {
        _resolver = resolver;
        foreach (var component in components)
        {
            foreach (var @base in component.Schema.Bases)
            {
                if (!_derived.TryGetValue(@base, out var derived))
                {
                    _derived.Add(@base, derived = []);
                }

                derived.Add(component);
            }
        }
    }

    /// <summary>What tells apart the schema and what is derived from it; null where nothing is derived, or nothing
    /// tells it.</summary>
    public DiscriminatorView? DiscriminatorOf(SchemaView schema) =>
        _derived.ContainsKey(schema) && DiscriminatorAmong(SchemaParts.Of(schema, _resolver)) is { PropertyName: not null } discriminator
            ? discriminator
            : null;

    /// <summary>What is derived from a schema, however far, in the order of names.</summary>
    public IReadOnlyList<PropertyView> DerivedFrom(SchemaView schema) => _derived.TryGetValue(schema, out var derived) ? derived : [];

    /// <summary>The schema as a record of its own properties alone: the same each time.</summary>
    public SchemaView RecordOf(SchemaView schema)
    {
        if (!_records.TryGetValue(schema, out var record))
        {
            _records.Add(schema, record = schema.WithoutChoice());
        }

        return record;
    }

    /// <summary>The nearest that says a choice of its own is what that choice says.</summary>
    private static DiscriminatorView? DiscriminatorAmong(SchemaParts parts) =>
        parts.Union is not null ? null : parts.Nearest(static part => part.Discriminator);
}
