using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>The method that asks again until a state is reached.</summary>
/// <remarks>
/// <code>
/// public Task&lt;TrackingEntry&gt; WaitForDecisionAsync(string trackId, PollOptions? poll = null, CallOptions? call = null, CancellationToken cancellationToken = default) =>
///     ApiPoll.RunAsync(
///         token => GetAsync(trackId, call, token),
///         static answer => answer.State is { Value: "approved" or "rejected" },
///         poll,
///         _api.TimeProvider,
///         cancellationToken);
/// </code>
/// </remarks>
internal static class PollMethod
{
    private static readonly MethodParameter Poll = new(KnownType.PollOptions + "?", "poll", "null", "How often, and for how long.");

    public static DerivedMethod Of(OperationCode operation, PollModel poll)
    {
        var required = operation.Inputs.Where(static input => input.Default is null);
        var optional = operation.Inputs.Where(static input => input.Default is not null);
        var parameters = required.Concat(optional).Concat([Poll, OperationCode.Call, OperationCode.Cancellation]).ToList();
        var states = string.Join(" or ", poll.End.Select(CSharpLiteral.Of));
        var pattern = poll.StateIsOpenEnum ? $"{{ Value: {states} }}" : states;
        var inputs = string.Join(", ", operation.Inputs.Select(static input => input.Name).Concat(["call"]));
        var token = operation.Names.Take("token");
        return new DerivedMethod(
            $"{KnownType.Task}<{operation.Result}> {CSharpIdentifier.Of(poll.MethodName + "Async")}({DerivedMethod.Declarations(parameters)})",
            [
                $"{KnownType.ApiPoll}.RunAsync(",
                $"    {token} => {operation.Method}({inputs}, {token}),",
                $"    static answer => answer.{CSharpIdentifier.Of(poll.StateMember)} is {pattern},",
                "    poll,",
                "    _api.TimeProvider,",
                "    cancellationToken);",
            ],
            $"Calls `{operation.Method}` again and again until the state is one of {string.Join(", ", poll.End.Select(static state => $"`{state}`"))}.",
            "The answer with that state.",
            parameters);
    }
}
