namespace TikiSpec.Model.Surface;

/// <summary>One operation: what is sent, what comes back, and the calls that are made from it.</summary>
public sealed record OperationModel
{
    /// <summary>The operationId, or the name made from method and path where the document has none.</summary>
    public required string Id { get; init; }

    /// <summary>The method's name without <c>Async</c>: <c>List</c>.</summary>
    public required string MethodName { get; init; }

    /// <summary>In capitals: <c>GET</c>.</summary>
    public required string HttpMethod { get; init; }

    /// <summary>The template below the server's URL, with braces: <c>/products/{productId}</c>.</summary>
    public required string Path { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public SourceModel? Source { get; init; }

    public DeprecationModel? Deprecation { get; init; }

    /// <summary>Path parameters in template order, then the others as in the document.</summary>
    public required EquatableList<ParameterModel> Parameters { get; init; }

    /// <summary>Those with a place of their own in the signature.</summary>
    public IEnumerable<ParameterModel> RequiredParameters =>
        Parameters.Where(static parameter => parameter is { IsRequired: true, IsClientWide: false, Preset: null });

    /// <summary>Those that each call sends alike.</summary>
    public IEnumerable<ParameterModel> PresetParameters => Parameters.Where(static parameter => parameter.Preset is not null);

    /// <summary>Those in the options.</summary>
    public IEnumerable<ParameterModel> OptionalParameters =>
        Parameters.Where(static parameter => !parameter.IsRequired || parameter.IsClientWide);

    /// <summary>The record of the optional parameters (<c>ProductListOptions</c>). Each operation has one, so that its
    /// first optional parameter breaks no caller.</summary>
    public required string OptionsName { get; init; }

    /// <summary>Callers can copy the options with changes, compare and show them: see <c>RecordRule</c>.</summary>
    public bool HasOptionsRecord { get; init; }

    /// <summary>The options derive from the class of those that many operations share.</summary>
    public bool HasSharedOptions => Parameters.Any(static parameter => parameter.IsShared);

    public BodyModel? Body { get; init; }

    /// <summary>The same body in other formats, each of a C# type of its own.</summary>
    public EquatableList<BodyModel> OtherBodies { get; init; } = EquatableList<BodyModel>.Empty;

    /// <summary>A method of its name has its parameters as they were before.</summary>
    public bool HasNameBefore { get; init; }

    /// <summary>Several methods have its name, so that it leads to none of them by itself.</summary>
    public bool IsOverloaded => HasNameBefore || OtherBodies.Count > 0;

    /// <summary>The operation with each of its other bodies, of which a method is made beside its own.</summary>
    public IEnumerable<OperationModel> Overloads =>
        OtherBodies.Select(body =>
            this with
            {
                Body = body,
                OtherBodies = EquatableList<BodyModel>.Empty,
                Pagination = null,
                Batch = null,
                Poll = null,
                Events = null,
            }
        );

    /// <summary>The same success bit by bit; null where it comes in one way.</summary>
    public StreamModel? Stream { get; init; }

    /// <summary>The operation as it is called, and once more where its success can be had as a stream as
    /// well.</summary>
    public IEnumerable<OperationModel> Calls => Stream is { } stream ? [this, Streamed(stream)] : [this];

    /// <summary>What the method returns, <c>x-client-unwrap</c> applied; null when the success response has no
    /// content.</summary>
    public TypeRef? Result { get; init; }

    /// <summary>How the success response is read.</summary>
    public BodyFormat ResultFormat { get; init; }

    /// <summary>What the method returns where several successes have contents of several types; <see cref="Result"/> is
    /// null then.</summary>
    public OutcomeModel? Outcome { get; init; }

    /// <summary>The headers of the successes; null where none are declared.</summary>
    public HeadersModel? Headers { get; init; }

    /// <summary>x-client-unwrap: the property whose single element is the result, or null.</summary>
    public string? Unwrap { get; init; }

    /// <summary>Every declared response, success first, then ascending, <c>default</c> last.</summary>
    public required EquatableList<ResponseModel> Responses { get; init; }

    /// <summary>The media types that a success comes in, the one that is read first; then those of errors.</summary>
    public required EquatableList<string> Accept { get; init; }

    /// <summary>Those that the operation or its path has in place of the document's; empty where these hold.</summary>
    public required EquatableList<ServerModel> Servers { get; init; }

    /// <summary>The alternatives of <c>security</c>; each is a list of scheme names that go together; an empty one
    /// means anonymous.</summary>
    public required EquatableList<EquatableList<string>> Security { get; init; }

    public PaginationModel? Pagination { get; init; }

    public BatchModel? Batch { get; init; }

    public PollModel? Poll { get; init; }

    public EventsModel? Events { get; init; }

    private OperationModel Streamed(StreamModel stream) =>
        this with
        {
            MethodName = stream.MethodName,
            Result = stream.Item,
            ResultFormat = stream.Format,
            Accept = stream.Accept,
            Stream = null,
            Outcome = null,
            Unwrap = null,
            Pagination = null,
            Batch = null,
            Poll = null,
            Events = null,
        };

    /// <summary>The types that its method, its options and what it gives back name.</summary>
    public IEnumerable<TypeRef> TypesWithin() =>
        Parameters
            .Select(static parameter => (TypeRef?)parameter.Type)
            .Concat(OtherBodies.Select(static body => (TypeRef?)body.Type))
            .Concat([Body?.Type, Result, Stream?.Item, Pagination?.Item, Batch?.Row, Batch?.RowResult, Events?.Item])
            .OfType<TypeRef>()
            .Concat(Outcome?.TypesWithin() ?? [])
            .Concat(Headers?.Headers.Select(static header => header.Type) ?? [])
            .Concat(Events?.Payloads.Select(static payload => payload.Payload) ?? [])
            .Concat(ErrorBodies.Of(this).Select(static error => error.Type));
}
