namespace TikiSpec.Drift.Rules;

/// <summary>What a change means to a client that was built against the base.</summary>
public enum WireLevel
{
    /// <summary>Not told.</summary>
    Off,

    /// <summary>Such a client goes on as before.</summary>
    Safe,

    /// <summary>Some clients, or some values, may fail.</summary>
    Risky,

    /// <summary>A client that relied on the contract fails.</summary>
    Breaking,
}
