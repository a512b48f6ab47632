using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>The method that reads events as they come.</summary>
/// <remarks>
/// <code>
/// public IAsyncEnumerable&lt;ApiEvent&lt;QueueEvent>> ReadEventsAsync(string code, EventReadOptions? read = null,
/// QueuePullEventsOptions? options = null, CallOptions? call = null, CancellationToken cancellationToken = default) =>
///     ApiEvents.ReadAsync(
///         (ack, token) => PullEventsAsync(code, new EventPull { AckId = ack }, options, call, token),
///         static response => response.Events,
///         static response => response.AckId,
///         static item => item.Id,
///         static item => item switch
///         {
///             { Type: { Value: "ORDER_CREATED" }, Version: "v1" } => ApiEvents.Payload&lt;OrderCreated>(item.Payload),
///             _ => null,
///         },
///         read,
///         _api.TimeProvider,
///         cancellationToken);
/// </code>
/// </remarks>
internal static class EventsMethod
{
    public static DerivedMethod Of(OperationCode operation, MethodDeclaration declaration, EventsModel events) =>
        new()
        {
            Declaration = declaration,
            Body = [.. Body(operation, events)],
            Summary =
                $"Reads events as they come, by `{operation.Method}`: in order, "
                + "at least once, and acknowledged when the whole batch is handled.",
            Returns = "The events, for as long as somebody reads. One counts as handled when the next is asked for.",
        };

    private static IEnumerable<string> Body(OperationCode operation, EventsModel events)
    {
        var names = operation.Names.Inner();
        var (ack, token) = (names.Take("ack"), names.Take("token"));
        var body = $"new {operation.Types.Of(operation.Model.Body!.Type)} {{ {CSharpIdentifier.Of(events.AckInRequest)} = {ack} }}";
        var arguments = operation.Inputs.Select(input => input.Role == ParameterRole.Body ? body : input.Identifier);
        return
        [
            $"{KnownType.ApiEvents}.ReadAsync(",
            $"    ({ack}, {token}) => {operation.Method}({string.Join(", ", arguments)}, call, {token}),",
            $"    static response => response.{CSharpIdentifier.Of(events.ItemsProperty)},",
            $"    static response => response.{CSharpIdentifier.Of(events.AckInResponse)},",
            $"    static item => item.{CSharpIdentifier.Of(events.IdProperty)},",
            "    static item => item switch",
            "    {",
            .. events.Payloads.Select(payload => "        " + PayloadCase(operation, events, payload)),
            "        _ => null,",
            "    },",
            "    read,",
            "    _api.TimeProvider,",
            "    cancellationToken);",
        ];
    }

    private static string PayloadCase(OperationCode operation, EventsModel events, EventPayloadModel payload)
    {
        var type = CSharpLiteral.Of(payload.Type);
        var version =
            events.VersionProperty is { } property && payload.Version is { } text
                ? $", {CSharpIdentifier.Of(property)}: {CSharpLiteral.Of(text)}"
                : "";
        var pattern =
            $"{{ {CSharpIdentifier.Of(events.TypeProperty)}: {(events.TypeIsOpenEnum ? $"{{ Value: {type} }}" : type)}{version} }}";
        var read =
            $"{KnownType.ApiEvents}.Payload<{operation.Types.Of(payload.Payload)}>(item.{CSharpIdentifier.Of(events.PayloadProperty)})";
        return $"{pattern} => {read},";
    }
}
