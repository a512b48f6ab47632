using TikiSpec.Model;

namespace TikiSpec.Drift.Contract;

/// <summary>Reads the schemas of one document, each once.</summary>
internal sealed class SchemaReader(ContractReferences references, bool refHasSiblings)
{
    private readonly Dictionary<string, SchemaContract> _known = new(StringComparer.Ordinal);

    public bool HasComponent(string name) => references.HasComponent(name);

    public SchemaContract Read(SpecCursor schema) => Read([schema]);

    /// <summary>The schema that several raw ones make together.</summary>
    public SchemaContract Read(IReadOnlyList<SpecCursor> schemas)
    {
        var asked = string.Join("|", schemas.Select(schema => schema.Pointer));
        if (_known.TryGetValue(asked, out var known))
        {
            return known;
        }

        var flattener = new SchemaFlattener(references, refHasSiblings);
        foreach (var schema in schemas)
        {
            flattener.Add(schema);
        }

        if (flattener.Parts.Count == 0)
        {
            // References that lead to each other and nowhere else say nothing.
            flattener.Parts.Add(schemas[0]);
        }

        var identity = string.Join("|", flattener.Parts.Select(part => part.Pointer));
        if (!_known.TryGetValue(identity, out var contract))
        {
            contract = new SchemaMerger(flattener, identity).Merge();
            _known[identity] = contract;
        }

        return _known[asked] = contract;
    }
}
