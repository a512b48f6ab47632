namespace TikiSpec.Spec.Tests.Reading;

/// <summary>One operation of a <see cref="SpecDocument"/>, with references resolved.</summary>
internal sealed record SpecOperation(SpecDocument Document, string Verb, string Path, Node PathItem, Node Node)
{
    public string Id => Node["operationId"]?.Text ?? $"{Verb} {Path}";

    public string Name => $"{Document.Version} {Id}";

    public IReadOnlyList<Node> Parameters =>
        [.. new[] { PathItem["parameters"], Node["parameters"] }.SelectMany(list => list?.Items ?? []).Select(Document.Resolve)];

    public Node? Request => Node["requestBody"] is { } body ? Document.Resolve(body) : null;

    public Node? RequestSchema => SchemaOf(Request);

    public IReadOnlyList<KeyValuePair<string, Node>> Responses =>
        [.. (Node["responses"]?.Properties ?? []).Select(response => KeyValuePair.Create(response.Key, Document.Resolve(response.Value)))];

    public Node? ResponseSchema => SchemaOf(Responses.FirstOrDefault(response => response.Key == "200").Value);

    public static Node? SchemaOf(Node? content) => content?.Find("content", "application/json", "schema");
}
