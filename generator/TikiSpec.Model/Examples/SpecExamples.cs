namespace TikiSpec.Model;

/// <summary>Finds the examples of a document.</summary>
public sealed class SpecExamples
{
    private readonly SpecDocument _document;
    private readonly ApiSurface _surface;

    private SpecExamples(SpecDocument document, ApiSurface surface)
    {
        _document = document;
        _surface = surface;
    }

    /// <summary>The examples of all bodies, in document order. <paramref name="surface"/> is the one read from <paramref name="document"/>.</summary>
    public static IReadOnlyList<SpecExample> Of(SpecDocument document, ApiSurface surface) => new SpecExamples(document, surface).Find().ToList();

    private IEnumerable<SpecExample> Find()
    {
        var operations = _surface.Groups.SelectMany(group => group.Operations).ToDictionary(operation => (operation.Path, operation.HttpMethod));
        foreach (var path in (_document.Find("/paths") as SpecMapping)?.Properties ?? [])
        {
            foreach (var method in Follow(path.Value)?.Properties ?? [])
            {
                if (operations.TryGetValue((path.Name, method.Name.ToUpperInvariant()), out var operation) && method.Value is SpecMapping node)
                {
                    foreach (var example in OfOperation(operation, node))
                    {
                        yield return example;
                    }
                }
            }
        }
    }

    private IEnumerable<SpecExample> OfOperation(OperationModel operation, SpecMapping node)
    {
        var body = operation.Body;
        var ofRequest = OfContent(operation, null, Follow(node["requestBody"]), body?.Format == BodyFormat.Text ? null : body?.Type, body?.ContentType);
        var ofResponses = ((node["responses"] as SpecMapping)?.Properties ?? []).SelectMany(declared =>
        {
            var response = operation.Responses.FirstOrDefault(response => response.Status.Equals(declared.Name, StringComparison.OrdinalIgnoreCase));
            return OfContent(operation, response?.Status ?? declared.Name, Follow(declared.Value), response?.Type, null);
        });
        return ofRequest.Concat(ofResponses);
    }

    /// <summary>The surface knows one content type of a body, so examples of others have no type.</summary>
    private IEnumerable<SpecExample> OfContent(OperationModel operation, string? status, SpecMapping? owner, TypeRef? type, string? contentType)
    {
        var content = owner?["content"] as SpecMapping;
        contentType ??= ContentTypes.Choose(content)?.Name;
        foreach (var media in content?.Properties ?? [])
        {
            foreach (var (name, holder, value) in InMedia(media.Value as SpecMapping))
            {
                yield return new SpecExample
                {
                    OperationId = operation.Id,
                    HttpMethod = operation.HttpMethod,
                    Path = operation.Path,
                    Status = status,
                    ContentType = media.Name,
                    Name = name,
                    Summary = (holder?["summary"] as SpecScalar)?.Text,
                    Value = value,
                    InvalidStatus = (holder?["x-tiki-invalid"] as SpecScalar)?.Text,
                    Type = ContentTypes.ToSend(media.Name) == ContentTypes.ToSend(contentType ?? "") ? type : null,
                };
            }
        }
    }

    private IEnumerable<(string? Name, SpecMapping? Holder, SpecNode Value)> InMedia(SpecMapping? media)
    {
        if (media?["example"] is { } single)
        {
            yield return (null, null, single);
        }

        foreach (var example in (media?["examples"] as SpecMapping)?.Properties ?? [])
        {
            if (Follow(example.Value) is { } holder && holder["value"] is { } value)
            {
                yield return (example.Name, holder, value);
            }
        }
    }

    /// <summary>Only references within the document are followed: it is the one whose examples are asked for.</summary>
    private SpecMapping? Follow(SpecNode? node)
    {
        for (var steps = 0; steps < NodeLimits.Depth && node is SpecMapping mapping && mapping["$ref"] is SpecScalar reference; steps++)
        {
            node = reference.Text.StartsWith("#", StringComparison.Ordinal) ? _document.Find(reference.Text) : null;
        }

        return node as SpecMapping;
    }
}
