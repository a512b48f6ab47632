namespace TikiSpec.Spec.Tests.Reading;

/// <summary>A documented JSON block as the spec holds it.</summary>
/// <param name="Use">As in the inventory: request, response or error.</param>
internal sealed record DocumentedExample(SpecOperation Operation, string Use, string Key, Node Node, Node Schema)
{
    public string Name => $"{Operation.Name} {Use} example {Key}";

    public Node? Value => Node["value"];

    public bool IsInvalid => Node["x-client-invalid"] is not null;

    public static IEnumerable<DocumentedExample> Of(SpecOperation operation) =>
        Bodies(operation).SelectMany(body => InBody(operation, body.Use, body.Node));

    private static IEnumerable<(string Use, Node Node)> Bodies(SpecOperation operation)
    {
        var responses = operation.Responses.Select(response => (response.Key == "200" ? "response" : "error", response.Value));
        return operation.Request is { } request ? responses.Prepend(("request", request)) : responses;
    }

    private static IEnumerable<DocumentedExample> InBody(SpecOperation operation, string use, Node body) =>
        from media in body["content"]?.Properties ?? []
        from example in media.Value["examples"]?.Properties ?? []
        select new DocumentedExample(operation, use, example.Key, operation.Document.Resolve(example.Value), media.Value["schema"]!);
}
