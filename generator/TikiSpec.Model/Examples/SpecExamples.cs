namespace TikiSpec.Model.Examples;

/// <summary>Finds the examples of a document.</summary>
public static class SpecExamples
{
    /// <summary>The examples of all bodies, in document order. <paramref name="surface"/> is the one read from
    /// <paramref name="document"/>.</summary>
    public static IReadOnlyList<SpecExample> Of(SpecDocument document, ApiSurface surface) => Of(DocumentView.Of(document), surface);

    /// <summary>The same for a document that was read before, with its files.</summary>
    public static IReadOnlyList<SpecExample> Of(DocumentView document, ApiSurface surface)
    {
        var operations = surface
            .Groups.SelectMany(group => group.Operations)
            .ToDictionary(operation => (operation.Path, operation.HttpMethod));
        return document
            .Operations.SelectMany(view =>
                operations.TryGetValue((view.Path, view.Method), out var operation) ? OfOperation(operation, view) : []
            )
            .ToList();
    }

    private static IEnumerable<SpecExample> OfOperation(OperationModel operation, OperationView view)
    {
        var body = operation.Body;
        var ofRequest = OfContent(
            operation,
            null,
            view.RequestBody?.Content ?? [],
            body?.Format == BodyFormat.Text ? null : body?.Type,
            body?.ContentType
        );
        var ofResponses = view.Responses.SelectMany(declared =>
        {
            var response = operation.Responses.FirstOrDefault(response => response.Status == declared.Status);
            return OfContent(operation, declared.Status, declared.Content, response?.Type, null);
        });
        return ofRequest.Concat(ofResponses);
    }

    /// <summary>The surface knows one content type of a body, so examples of others have no type.</summary>
    private static IEnumerable<SpecExample> OfContent(
        OperationModel operation,
        string? status,
        IReadOnlyList<MediaTypeView> content,
        TypeRef? type,
        string? contentType
    )
    {
        contentType ??= ContentTypes.Choose(content)?.Name;
        return from media in content
            from example in media.Examples
            select new SpecExample
            {
                OperationId = operation.Id,
                HttpMethod = operation.HttpMethod,
                Path = operation.Path,
                Status = status,
                ContentType = media.Name,
                Name = example.Name,
                Summary = example.Summary,
                Value = example.Value.Node!,
                InvalidStatus = example.InvalidStatus,
                Type = ContentTypes.ToSend(media.Name) == ContentTypes.ToSend(contentType ?? "") ? type : null,
            };
    }
}
