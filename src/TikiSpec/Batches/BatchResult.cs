using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TikiSpec;

/// <summary>What became of every row of a batch, in the order in which the rows were given.</summary>
/// <typeparam name="TRow">A row as it was sent.</typeparam>
/// <typeparam name="TResult">What the server responds for a row.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "It is a result first; that it can be enumerated is a convenience.")]
public sealed class BatchResult<TRow, TResult> : IReadOnlyList<BatchRow<TRow, TResult>>
{
    private readonly IReadOnlyList<BatchRow<TRow, TResult>> _rows;

    /// <summary>Creates a result; generated clients do, and test doubles.</summary>
    /// <param name="rows">The rows in their order.</param>
    /// <param name="unmatched">Responses that belong to no row.</param>
    public BatchResult(IReadOnlyList<BatchRow<TRow, TResult>> rows, IReadOnlyList<TResult>? unmatched = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        _rows = rows;
        Unmatched = unmatched ?? [];
    }

    /// <summary>Every row went well.</summary>
    public bool IsSuccess => _rows.All(static row => row.IsSuccess);

    /// <summary>The rows that went well.</summary>
    public IEnumerable<BatchRow<TRow, TResult>> Succeeded => _rows.Where(static row => row.IsSuccess);

    /// <summary>
    /// The rows that went out and that the server refused or said nothing of. What it said nothing of may have been
    /// done.
    /// </summary>
    public IEnumerable<BatchRow<TRow, TResult>> Failed => _rows.Where(static row => row is { IsSent: true, IsSuccess: false });

    /// <summary>
    /// The rows that never went out: the caller gave up, the server does not take the credential, no connection came
    /// about. Giving them again finishes the job.
    /// </summary>
    public IEnumerable<BatchRow<TRow, TResult>> NotSent => _rows.Where(static row => !row.IsSent);

    /// <summary>Responses of the server that belong to no row.</summary>
    public IReadOnlyList<TResult> Unmatched { get; }

    /// <inheritdoc />
    public int Count => _rows.Count;

    /// <inheritdoc />
    public BatchRow<TRow, TResult> this[int index] => _rows[index];

    /// <inheritdoc />
    public IEnumerator<BatchRow<TRow, TResult>> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
