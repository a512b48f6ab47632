namespace TikiSpec.Batches;

/// <summary>Sends the rows of one batch, and knows of each what became of it, however the sending ends.</summary>
/// <param name="rows">All rows.</param>
/// <param name="send">Sends some of them.</param>
/// <param name="isSuccess">The server says that the row went well.</param>
/// <param name="matches">The response is about the row.</param>
internal sealed class BatchRun<TRow, TResult>(
    TRow[] rows,
    Func<IReadOnlyList<TRow>, CancellationToken, Task<ChunkResponse<TResult>>> send,
    Func<TResult, bool> isSuccess,
    Func<TRow, TResult, bool> matches
)
{
    private readonly BatchRow<TRow, TResult>?[] _done = new BatchRow<TRow, TResult>?[rows.Length];
    private readonly List<TResult> _unmatched = [];
    private Exception? _end;

    /// <param name="source">The rows. They are all taken and looked at before the first is sent.</param>
    /// <param name="max">The most that one call takes.</param>
    /// <param name="check">Throws when the row at a position cannot be sent.</param>
    /// <param name="send">Sends some rows.</param>
    /// <param name="isSuccess">The server says that the row went well.</param>
    /// <param name="matches">The response is about the row.</param>
    /// <param name="cancellationToken">Gives the batch up.</param>
    /// <exception cref="BatchCanceledException{TRow, TResult}">The caller gave up before all rows were sent and answered.</exception>
    public static async Task<BatchResult<TRow, TResult>> RunAsync(
        IEnumerable<TRow> source,
        int max,
        Action<TRow, int> check,
        Func<IReadOnlyList<TRow>, CancellationToken, Task<ChunkResponse<TResult>>> send,
        Func<TResult, bool> isSuccess,
        Func<TRow, TResult, bool> matches,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        cancellationToken.ThrowIfCancellationRequested();
        TRow[] rows = [.. source];
        for (var index = 0; index < rows.Length; index++)
            check(rows[index], index);
        var run = new BatchRun<TRow, TResult>(rows, send, isSuccess, matches);
        for (var start = 0; start < rows.Length && run._end is null; start += max)
            await run.SendAsync(start, Math.Min(max, rows.Length - start), cancellationToken).ConfigureAwait(false);
        return run.Result(cancellationToken);
    }

    private async Task SendAsync(int start, int count, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            _end = new OperationCanceledException(cancellationToken);
            return;
        }
        try
        {
            Keep(start, count, await send(new ArraySegment<TRow>(rows, start, count), cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (count > 1 && BatchRefusal.NamesRow(exception, count))
        {
            // One bad row is not to cost the good ones, and nothing of the call was done.
            for (var index = start; index < start + count && _end is null; index++)
                await SendAsync(index, 1, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            for (var index = start; index < start + count; index++)
                _done[index] = new(index, rows[index], default, false, exception);
            _end = BatchRefusal.EndsAll(exception) ? exception : null;
        }
    }

    private void Keep(int start, int count, ChunkResponse<TResult> response)
    {
        var found = BatchMatching.Match(new ArraySegment<TRow>(rows, start, count), response.Results, matches, _unmatched);
        for (var index = 0; index < count; index++)
        {
            var (isThere, result) = found[index];
            _done[start + index] = new(start + index, rows[start + index], result, isThere && isSuccess(result!), response.Exception);
        }
    }

    private BatchResult<TRow, TResult> Result(CancellationToken cancellationToken)
    {
        var result = new BatchResult<TRow, TResult>(
            [
                .. _done.Select(
                    (done, index) => done ?? new BatchRow<TRow, TResult>(index, rows[index], default, false, _end, IsSent: false)
                ),
            ],
            _unmatched
        );
        return _end is OperationCanceledException ? throw new BatchCanceledException<TRow, TResult>(result, cancellationToken) : result;
    }
}

/// <summary>What the server said of the rows of one call.</summary>
/// <param name="Results">A response for each row, or for some.</param>
/// <param name="Exception">What failed after that, on our side: a listener.</param>
internal readonly record struct ChunkResponse<TResult>(IReadOnlyList<TResult> Results, Exception? Exception = null);
