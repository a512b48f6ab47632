namespace TikiSpec;

/// <summary>A request was decided, and not as it was hoped: see <see cref="ApiDecision.EnsureApproved"/>.</summary>
public sealed class ApiRejectedException : ApiException
{
    /// <summary>Creates an exception.</summary>
    public ApiRejectedException()
        : this("The request was not approved.") { }

    /// <summary>Creates an exception, for instance in a test double.</summary>
    /// <param name="message">What went wrong.</param>
    public ApiRejectedException(string message)
        : this(message, null) { }

    /// <summary>Creates an exception with its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ApiRejectedException(string message, Exception? innerException)
        : base(message, innerException) { }

    internal ApiRejectedException(IApiDecision decision)
        : base(MessageOf(decision))
    {
        State = decision.DecisionState;
        Reasons = decision.Reasons();
        Failure = ApiFailure.Refused;
    }

    /// <summary>The state as it travels; empty where none is known.</summary>
    public string State { get; init; } = "";

    /// <summary>Why; empty where nothing is said.</summary>
    public IReadOnlyList<DecisionReason> Reasons { get; init; } = [];

    private protected override ApiException Copy(string message, Exception? inner, Func<string, string> rewrite) =>
        new ApiRejectedException(message, inner) { State = State, Reasons = Reasons };

    private static string MessageOf(IApiDecision decision)
    {
        var state = decision.DecisionState.Length == 0 ? "in no known state" : $"\"{decision.DecisionState}\"";
        var reasons = string.Join("; ", decision.Reasons().Select(static reason => reason.Text));
        return $"The request is {state} and not approved{(reasons.Length == 0 ? "." : ": " + reasons)}";
    }
}
