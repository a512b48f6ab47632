using TikiSpec.Options;

namespace TikiSpec;

/// <summary>How the rows of a batch are sent.</summary>
public sealed record BatchOptions
{
    /// <summary>How many calls are under way at once. With more than one, rows about the same thing may overtake each
    /// other: of two prices of one product the earlier may win.</summary>
    /// <value>The default is 1: one after the other, in the order of the rows.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int MaxParallelCalls
    {
        get;
        init => field = OptionLimits.Number(value, 1, int.MaxValue, nameof(MaxParallelCalls));
    } = 1;

    /// <summary>
    /// Told after each call how far the batch is, one call at a time. When it throws it is told no more, the batch goes
    /// on, and what it threw stands at the rows of that call.
    /// </summary>
    /// <value>The default is null.</value>
    public IProgress<BatchProgress>? Progress { get; init; }
}

/// <summary>How far a batch is.</summary>
/// <param name="Total">All its rows.</param>
/// <param name="Succeeded">Rows that went well so far.</param>
/// <param name="Failed">Rows so far that the server refused or said nothing of.</param>
public sealed record BatchProgress(int Total, int Succeeded, int Failed);
