using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Drift.Contract;

/// <summary>Reads one operation, with what its path adds to it.</summary>
internal sealed class OperationReader(SchemaReader schemas)
{
    private readonly ParameterReader _parameters = new(schemas);

    public OperationContract Read(OperationView operation, string path, string ownPath, CallbackOrigin? origin) =>
        new()
        {
            Method = operation.Method,
            Path = path,
            Route = operation.Role == OperationRole.Endpoint ? PathKey.RouteOf(path) : ownPath,
            PathNames = PathKey.PlaceholdersIn(ownPath),
            Role = operation.Role,
            Origin = origin,
            IdKeyword = operation.Id is null ? null : Keyword.OfText(operation.Value("operationId")),
            Tags = [.. (operation.Value("tags")?.Listed ?? []).Select(Keyword.OfText).OfType<Keyword>().Distinct()],
            Lifecycle = Lifecycle.Read(operation),
            Parameters = [.. operation.Parameters.Concat(operation.StrayPathParameters).Select(_parameters.Read)],
            Body = operation.RequestBody is { } body
                ? new BodyContract(body.IsRequired, _parameters.ReadContent(body.Content), body.At)
                : null,
            Responses = [.. operation.Responses.Select(ReadResponse)],
            Security = SecurityAlternative.Read(operation.Security),
            Servers = ServerContract.Read(operation.Servers ?? []),
            Extensions = operation
                .Extensions.Where(static extension => ComparedKeys.OfOperations.Contains(extension.Name))
                .ToDictionary(static extension => extension.Name, Keyword.Of, StringComparer.Ordinal),
            At = operation.At,
            PathAt = operation.Item.At,
        };

    private ResponseContract ReadResponse(ResponseView response) =>
        new(response.Status, [.. response.Headers.Select(_parameters.Read)], _parameters.ReadContent(response.Content), response.At);
}
