namespace TikiSpec.Drift.Contract;

/// <summary>Reads the schemas of one document, each once.</summary>
internal sealed class SchemaReader(DocumentView document)
{
    private readonly Dictionary<SchemaView, SchemaContract> _single = [];
    private readonly Dictionary<string, SchemaContract> _several = new(StringComparer.Ordinal);
    private HashSet<string>? _components;

    public bool HasComponent(string name) =>
        (_components ??= new HashSet<string>(document.Schemas.Select(static schema => schema.Name), StringComparer.Ordinal)).Contains(name);

    public SchemaContract Read(SchemaView schema)
    {
        if (_single.TryGetValue(schema, out var known))
        {
            return known;
        }

        var flattener = new SchemaFlattener();
        flattener.Add(schema);
        return _single[schema] = Merge(flattener, schema);
    }

    /// <summary>The schema that several make together.</summary>
    public SchemaContract Read(IReadOnlyList<SchemaView> schemas)
    {
        if (schemas.Count == 1)
        {
            return Read(schemas[0]);
        }

        var flattener = new SchemaFlattener();
        foreach (var schema in schemas)
        {
            flattener.Add(schema);
        }

        return Merge(flattener, schemas[0]);
    }

    /// <summary>One contract for the same parts, whichever way led to them.</summary>
    private SchemaContract Merge(SchemaFlattener flattener, SchemaView first)
    {
        if (flattener.Parts.Count == 0)
        {
            // References that lead to each other and nowhere else say nothing.
            flattener.Parts.Add(first);
        }

        if (flattener.Parts.Count == 1)
        {
            return _single.TryGetValue(flattener.Parts[0], out var known)
                ? known
                : _single[flattener.Parts[0]] = new SchemaMerger(flattener).Merge();
        }

        var parts = string.Join("|", flattener.Parts.Select(static part => part.At.Pointer));
        return _several.TryGetValue(parts, out var same) ? same : _several[parts] = new SchemaMerger(flattener).Merge();
    }
}
