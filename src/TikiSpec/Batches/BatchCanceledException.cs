using System.Diagnostics.CodeAnalysis;

namespace TikiSpec;

/// <summary>The caller gave a batch up before every row was sent and had its response.</summary>
/// <typeparam name="TRow">A row as it was sent.</typeparam>
/// <typeparam name="TResult">What the server responds for a row.</typeparam>
[SuppressMessage("Design", "CA1032", Justification = "Without its result it says no more than an OperationCanceledException.")]
public sealed class BatchCanceledException<TRow, TResult> : OperationCanceledException
{
    /// <summary>Creates an exception; clients do, and test doubles.</summary>
    /// <param name="result">What became of each row.</param>
    /// <param name="cancellationToken">By which the caller gave up.</param>
    public BatchCanceledException(BatchResult<TRow, TResult> result, CancellationToken cancellationToken)
        : base("The batch was given up before it was done. What became of each row stands in the exception.", cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(result);
        Result = result;
    }

    /// <summary>What became of each row until then.</summary>
    public BatchResult<TRow, TResult> Result { get; }
}
