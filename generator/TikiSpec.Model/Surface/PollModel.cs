namespace TikiSpec.Model.Surface;

/// <summary>x-client-poll: the operation is repeated until its state is one of <see cref="End"/>.</summary>
public sealed record PollModel
{
    /// <summary><c>WaitForDecision</c>.</summary>
    public required string MethodName { get; init; }

    /// <summary>The result's property, an open enum or a string.</summary>
    public required string StateProperty { get; init; }

    public required bool StateIsOpenEnum { get; init; }

    public required EquatableList<string> End { get; init; }

    /// <summary>The end states that are what was hoped for; empty where the document does not say.</summary>
    public EquatableList<string> Success { get; init; } = EquatableList<string>.Empty;

    /// <summary>The result's property that says why it ended so; null for none.</summary>
    public string? ReasonProperty { get; init; }
}
