namespace TikiSpec.Drift.Contract;

/// <summary>One operation with everything that a call or a response may hold.</summary>
internal sealed class OperationContract
{
    private OperationKey? _key;

    /// <summary>In capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The template as it is written; of a callback, with the call that it follows before it.</summary>
    public required string Path { get; init; }

    /// <summary>The template with <c>{}</c> for each parameter: the names of path parameters do not travel. Of a
    /// callback the expression alone: the call that it follows is compared by itself.</summary>
    public required string Route { get; init; }

    /// <summary>The end of the servers' addresses that the other document has in its paths; mostly empty.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>What operations are the same by.</summary>
    public string Address => Prefix + Route;

    /// <summary>The same behind a prefix that was taken from the servers.</summary>
    public OperationContract Behind(string prefix)
    {
        var twin = (OperationContract)MemberwiseClone();
        twin.Prefix = prefix;
        return twin;
    }

    /// <summary>The path parameters' names in template order.</summary>
    public required IReadOnlyList<string> PathNames { get; init; }

    public required OperationRole Role { get; init; }

    /// <summary>Of a callback alone.</summary>
    public required CallbackOrigin? Origin { get; init; }

    public required Keyword? IdKeyword { get; init; }

    public string? Id => IdKeyword?.Text;

    public required IReadOnlyList<Keyword> Tags { get; init; }

    public required Lifecycle Lifecycle { get; init; }

    public required IReadOnlyList<ParameterContract> Parameters { get; init; }

    public required BodyContract? Body { get; init; }

    public required IReadOnlyList<ResponseContract> Responses { get; init; }

    /// <summary>The operation's own alternatives, else the document's.</summary>
    public required IReadOnlyList<SecurityAlternative> Security { get; init; }

    /// <summary>The operation's or its path's own servers; empty where the document's hold.</summary>
    public required IReadOnlyList<ServerContract> Servers { get; init; }

    public required IReadOnlyDictionary<string, Keyword> Extensions { get; init; }

    public required SpecCursor At { get; init; }

    /// <summary>The path item, which outlives its operations.</summary>
    public required SpecCursor PathAt { get; init; }

    public OperationKey Key => _key ??= new OperationKey(Method, Path, Id);
}

/// <summary>Where a callback comes from.</summary>
/// <param name="Caller">The place of the operation that it follows, with its path.</param>
/// <param name="Name">Its name there, which does not travel.</param>
internal sealed record CallbackOrigin(OperationKey Caller, string Name);

/// <summary>A request's body.</summary>
internal sealed record BodyContract(bool IsRequired, IReadOnlyList<MediaTypeContract> Media, SpecCursor At);

/// <summary>A response by its status: <c>200</c>, <c>4XX</c>, <c>default</c>.</summary>
internal sealed record ResponseContract(
    string Status,
    IReadOnlyList<ParameterContract> Headers,
    IReadOnlyList<MediaTypeContract> Media,
    SpecCursor At
)
{
    public bool IsSuccess => Status.StartsWith('2');
}

/// <summary>An operation as it is named in a report.</summary>
/// <param name="Id">The operationId, or null.</param>
public sealed record OperationKey(string Method, string Path, string? Id)
{
    public override string ToString() => Method + " " + Path;
}
