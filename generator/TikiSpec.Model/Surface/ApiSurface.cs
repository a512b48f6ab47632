namespace TikiSpec.Model.Surface;

/// <summary>Everything that a client generated from one spec consists of: decided, named and ordered.</summary>
/// <remarks>
/// The contract of all records in this folder: sealed, immutable, made of strings, numbers, booleans, enums, other such
/// records and <see cref="EquatableList{T}"/>. Two surfaces read from texts that differ only in position, comments or
/// formatting are equal. A property that
/// breaks this (a node, a position, an array) makes every keystroke re-emit everything. Order is fixed here and nowhere
/// else: types ordinal by
/// name, properties and parameters as in the document, groups ordinal by name, operations as in the document.
/// </remarks>
public sealed record ApiSurface
{
    /// <summary>The spec's name, as <c>[ApiClient]</c> asks for it: <c>tiki.v2.1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The API's name in Pascal case, the file name without the version: <c>Tiki</c>.</summary>
    public required string ApiName { get; init; }

    /// <summary>The version in the file name (<c>2.1</c>), or null.</summary>
    public required string? Version { get; init; }

    /// <summary>The last segment of the types' namespace and, for a versioned spec, the name of the client's property:
    /// <c>V2_1</c>, or <see cref="ApiName"/>.</summary>
    public required string Segment { get; init; }

    public required string Title { get; init; }

    /// <summary>info.version: the document's own version.</summary>
    public required string DocumentVersion { get; init; }

    public required string? Description { get; init; }

    public required EquatableList<ServerModel> Servers { get; init; }

    public required EquatableList<SecuritySchemeModel> SecuritySchemes { get; init; }

    /// <summary>Null where the document says nothing of it.</summary>
    public RateLimitModel? RateLimit { get; init; }

    public required EquatableList<TypeModel> Types { get; init; }

    public required EquatableList<GroupModel> Groups { get; init; }

    /// <summary>The parameters of which the client has a value for all its calls, each once, ordinal by name.</summary>
    public IEnumerable<ParameterModel> ClientParameters =>
        Groups
            .SelectMany(static group => group.Operations)
            .SelectMany(static operation => operation.Parameters)
            .Where(static parameter => parameter.IsClientWide)
            .GroupBy(static parameter => (parameter.Location, parameter.WireName.ToUpperInvariant()))
            .Select(static same => same.First())
            .OrderBy(static parameter => parameter.WireName, StringComparer.Ordinal);

    /// <summary>The names of before that callers can still use: those that a project's surface file has. Empty for what
    /// was read from a document alone.</summary>
    public EquatableList<AliasModel> Aliases { get; init; } = EquatableList<AliasModel>.Empty;

    /// <summary>What the server sends of its own accord, ordinal by name.</summary>
    public EquatableList<WebhookModel> Webhooks { get; init; } = EquatableList<WebhookModel>.Empty;
}

/// <summary>x-client-rate-limit: how many requests a seller may send.</summary>
/// <param name="Requests">The most requests, above 0.</param>
/// <param name="Seconds">In so many seconds, above 0.</param>
public sealed record RateLimitModel(int Requests, int Seconds);
