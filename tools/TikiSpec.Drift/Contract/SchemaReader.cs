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

    /// <summary>A subschema of a choice with all that stands beside the choice.</summary>
    public SchemaContract Read(SchemaView subschema, SchemaContract around)
    {
        var flattener = new SchemaFlattener();
        flattener.Add(subschema);
        flattener.AddAround(around);
        return Merge(flattener, subschema);
    }

    /// <summary>The components that may come where the schema is declared: see <see cref="DocumentView.KindsOf"/>. By
    /// name.</summary>
    public IReadOnlyDictionary<string, SchemaView> KindsOf(SchemaContract schema) =>
        document
            .KindsOf(document.ComponentNamed(schema.Component) ?? schema.Parts[0])
            .ToDictionary(static kind => kind.Name, static kind => kind.Schema, StringComparer.Ordinal);

    /// <summary>The types that the subschemas of its choices have together, in ordinal order; empty where one of them
    /// may be anything, or there is no choice.</summary>
    public IReadOnlyList<string> TypesOfChoices(SchemaContract schema) => TypesOfChoices(schema, []);

    private List<string> TypesOfChoices(SchemaContract schema, HashSet<SchemaContract> seen)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        // A choice that leads back to itself adds nothing; of several choices the first says it.
        foreach (var subschema in schema.Choices.Take(1).SelectMany(static choice => choice.Subschemas).Select(Read).Where(seen.Add))
        {
            IReadOnlyList<string> own = subschema.Types.Count > 0 ? subschema.Types : TypesOfChoices(subschema, seen);
            if (own.Count == 0)
            {
                return [];
            }

            types.UnionWith(own);
        }

        return types.OrderBy(static type => type, StringComparer.Ordinal).ToList();
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
