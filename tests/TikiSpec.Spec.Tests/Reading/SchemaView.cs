namespace TikiSpec.Spec.Tests.Reading;

/// <summary>A schema seen through <c>$ref</c> and <c>allOf</c>: the keys of the outer layer win, properties add
/// up.</summary>
internal sealed class SchemaView
{
    private readonly List<Node> _layers = [];

    public SchemaView(SpecDocument document, Node schema)
    {
        Document = document;
        Schema = schema;
        Add(schema);
    }

    public SpecDocument Document { get; }

    public Node Schema { get; }

    public string? Type => this["type"]?.Text;

    public bool IsNullable => _layers.Any(layer => layer.Is("nullable", "true")) || IsFreeForm;

    /// <summary>No type and no structure: any JSON value.</summary>
    public bool IsFreeForm => Type is null && Properties.Count == 0 && this["enum"] is null;

    public IReadOnlyList<KeyValuePair<string, Node>> Properties => [.. _layers.SelectMany(layer => layer["properties"]?.Properties ?? [])];

    public IReadOnlySet<string> Required =>
        _layers.SelectMany(layer => layer["required"]?.Items ?? []).Select(name => name.Text).ToHashSet();

    public SchemaView? Items => this["items"] is { } items ? new(Document, items) : null;

    /// <summary>The schema of a map's values; null where the object is no map.</summary>
    public Node? MapValue => this["additionalProperties"] is { Kind: not NodeKind.Flag } value ? value : null;

    public Node? this[string key] => _layers.Select(layer => layer[key]).FirstOrDefault(value => value is not null);

    private void Add(Node schema)
    {
        _layers.Add(schema);
        var target = Document.Resolve(schema);
        if (target != schema)
        {
            Add(target);
        }

        foreach (var part in schema["allOf"]?.Items ?? [])
        {
            Add(part);
        }
    }
}
