using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Changes;

/// <summary>What changes depend on besides the two documents.</summary>
public record ComparisonOptions
{
    /// <summary>The day on which sunsets are judged. A parameter, so that the same comparison gives the same
    /// result.</summary>
    public required DateTime Today { get; init; }

    public OperationPairing Pairing { get; init; } = OperationPairing.ByPath;

    /// <summary>Operations below this level may change as they like: draft, alpha, beta, stable.</summary>
    public string MinimumStability { get; init; } = "beta";

    /// <summary>How many days a stable operation must stay after it is deprecated; 0 asks for no sunset.</summary>
    public int DeprecationDaysStable { get; init; }

    /// <summary>The same for beta.</summary>
    public int DeprecationDaysBeta { get; init; }

    internal int DeprecationDays(Lifecycle lifecycle) =>
        lifecycle.StabilityRank switch
        {
            3 => DeprecationDaysStable,
            2 => DeprecationDaysBeta,
            _ => 0,
        };
}
