namespace TikiSpec.Spec.Tests.Reading;

/// <summary>One OpenAPI document: its tree, its operations, and where a reference leads.</summary>
internal sealed class SpecDocument
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public SpecDocument(string version, string yaml)
    {
        Version = version;
        Root = NodeReader.Read(yaml);
        Operations = [.. ReadOperations()];
    }

    public string Version { get; }

    public Node Root { get; }

    public IReadOnlyList<SpecOperation> Operations { get; }

    public IReadOnlyList<KeyValuePair<string, Node>> Schemas => Root.Find("components", "schemas")?.Properties ?? [];

    /// <summary>The node itself, or what its <c>$ref</c> leads to.</summary>
    public Node Resolve(Node node)
    {
        while (node["$ref"] is { } reference)
        {
            var steps = reference.Text.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Node.Unescape);
            node = Root.Find(steps) ?? throw new InvalidOperationException($"{node.Pointer}: {reference.Text} leads nowhere");
        }

        return node;
    }

    private IEnumerable<SpecOperation> ReadOperations() =>
        from path in Root["paths"]?.Properties ?? []
        from verb in path.Value.Properties
        where Verbs.Contains(verb.Key)
        select new SpecOperation(this, verb.Key.ToUpperInvariant(), path.Key, path.Value, verb.Value);
}
