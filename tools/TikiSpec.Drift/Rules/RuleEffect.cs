namespace TikiSpec.Drift.Rules;

/// <summary>What a kind of change does, and what is tolerated of it on each side of a call.</summary>
/// <param name="InRequests">Of those who send.</param>
/// <param name="InResponses">Of those who read.</param>
public readonly record struct RuleEffect(Effect Effect, Tolerance InRequests = Tolerance.None, Tolerance InResponses = Tolerance.None)
{
    internal static RuleEffect Neutral { get; } = new(Effect.Neutral);

    internal static RuleEffect Narrows { get; } = new(Effect.Narrows);

    internal static RuleEffect Widens { get; } = new(Effect.Widens);

    internal static RuleEffect Replaces { get; } = new(Effect.Replaces);

    /// <summary>The same, with doubt on both sides.</summary>
    internal RuleEffect Doubtful => this with { InRequests = Tolerance.Doubtful, InResponses = Tolerance.Doubtful };

    internal RuleEffect DoubtfulInRequests => this with { InRequests = Tolerance.Doubtful };

    internal RuleEffect DoubtfulInResponses => this with { InResponses = Tolerance.Doubtful };

    /// <summary>The same, which readers do not check.</summary>
    internal RuleEffect UncheckedInResponses => this with { InResponses = Tolerance.Full };
}
