using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>The method that asks again until a state is reached.</summary>
/// <remarks>
/// <code>
/// public Task&lt;TrackingEntry&gt; WaitForDecisionAsync(string trackId, PollOptions? poll = null, CallOptions? call =
/// null, CancellationToken cancellationToken = default) =>
///     ApiPoll.RunAsync(
///         token => GetAsync(trackId, call, token),
///         static response => response.State is { Value: "approved" or "rejected" },
///         static response => response.State is { Value: var state } ? state : null,
///         poll,
///         _api.TimeProvider,
///         cancellationToken);
/// </code>
/// </remarks>
internal static class PollMethod
{
    public static DerivedMethod Of(OperationCode operation, MethodDeclaration declaration, PollModel poll)
    {
        var token = operation.Names.Inner().Take("token");
        return new DerivedMethod
        {
            Declaration = declaration,
            Body =
            [
                $"{KnownType.ApiPoll}.RunAsync(",
                $"    {token} => {operation.Method}({operation.Arguments()}, call, {token}),",
                $"    static response => response.{CSharpIdentifier.Of(poll.StateProperty)} is {Pattern(poll, poll.End)},",
                $"    static response => {State(poll)},",
                "    poll,",
                "    _api.TimeProvider,",
                "    cancellationToken);",
            ],
            Summary =
                $"Calls `{operation.Method}` again and again until the state is one of "
                + $"{string.Join(", ", poll.End.Select(static state => $"`{state}`"))}.",
            Exceptions =
            [
                (
                    KnownType.ApiException,
                    "The time of the options is over, and the inner exception is a <c>TimeoutException</c>; "
                        + "or a question was refused for good."
                ),
            ],
            Returns = "The response with that state.",
        };
    }

    /// <summary>The state's text, for the message when time runs out.</summary>
    private static string State(PollModel poll)
    {
        var state = $"response.{CSharpIdentifier.Of(poll.StateProperty)}";
        return poll.StateIsOpenEnum ? $"{state} is {{ Value: var state }} ? state : null" : state;
    }

    /// <summary>A pattern, because the state may be null.</summary>
    public static string Pattern(PollModel poll, IEnumerable<string> oneOf)
    {
        var states = string.Join(" or ", oneOf.Select(CSharpLiteral.Of));
        return poll.StateIsOpenEnum ? $"{{ Value: {states} }}" : states;
    }
}
