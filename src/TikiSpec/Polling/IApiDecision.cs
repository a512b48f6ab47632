namespace TikiSpec;

/// <summary>What a response says of a request that somebody decides; generated types whose operation can be waited for
/// are one.</summary>
public interface IApiDecision
{
    /// <summary>The state as it travels; empty, never null.</summary>
    string DecisionState { get; }

    /// <summary>No other state will follow.</summary>
    bool IsDecided { get; }

    /// <summary>The state is one that was hoped for.</summary>
    bool IsApproved { get; }

    /// <summary>Why it is not, as it travels: a sentence, or JSON within a text; null where nothing is said.</summary>
    string? DecisionReason { get; }
}
