namespace TikiSpec.Batches;

/// <summary>Sends the rows of one batch, and knows of each what became of it, however the sending ends.</summary>
/// <param name="rows">All rows.</param>
/// <param name="max">The most that one call takes.</param>
/// <param name="options">How they are sent.</param>
/// <param name="send">Sends some of them.</param>
/// <param name="isSuccess">The server says that the row went well.</param>
/// <param name="matches">The response is about the row.</param>
internal sealed class BatchRun<TRow, TResult>(
    TRow[] rows,
    int max,
    BatchOptions options,
    Func<IReadOnlyList<TRow>, CancellationToken, Task<ChunkResponse<TResult>>> send,
    Func<TResult, bool> isSuccess,
    Func<TRow, TResult, bool> matches
)
{
    private readonly object _gate = new();
    private readonly BatchRow<TRow, TResult>?[] _done = new BatchRow<TRow, TResult>?[rows.Length];
    private readonly List<TResult> _unmatched = [];
    private IProgress<BatchProgress>? _progress = options.Progress;
    private BatchProgress _state = new(rows.Length, 0, 0);
    private int _next;

    // What came first: it is why the rows behind it were not sent.
    private Exception? _end;

    /// <param name="source">The rows. They are all taken and looked at before the first is sent.</param>
    /// <param name="max">The most that one call takes.</param>
    /// <param name="options">How they are sent; null for the defaults.</param>
    /// <param name="check">Throws when the row at a position cannot be sent.</param>
    /// <param name="send">Sends some rows.</param>
    /// <param name="isSuccess">The server says that the row went well.</param>
    /// <param name="matches">The response is about the row.</param>
    /// <param name="cancellationToken">Gives the batch up.</param>
    /// <exception cref="BatchCanceledException{TRow, TResult}">The caller gave up before all rows were sent and
    /// had their response.</exception>
    public static async Task<BatchResult<TRow, TResult>> RunAsync(
        IEnumerable<TRow> source,
        int max,
        BatchOptions? options,
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
        var run = new BatchRun<TRow, TResult>(rows, max, options ?? new BatchOptions(), send, isSuccess, matches);
        await run.SendAllAsync(cancellationToken).ConfigureAwait(false);
        return run.Result(cancellationToken);
    }

    /// <summary>As many lines as calls may be under way, each with the next chunk when it has done one.</summary>
    private Task SendAllAsync(CancellationToken cancellationToken)
    {
        var chunks = (int)(((long)rows.Length + max - 1) / max);
        return Task.WhenAll(Enumerable.Range(0, Math.Min(options.MaxParallelCalls, chunks)).Select(_ => SendLineAsync(cancellationToken)));
    }

    private async Task SendLineAsync(CancellationToken cancellationToken)
    {
        while (!HasEnded && Interlocked.Add(ref _next, max) - max is var start && start < rows.Length)
            await SendAsync(start, Math.Min(max, rows.Length - start), cancellationToken).ConfigureAwait(false);
    }

    private async Task SendAsync(int start, int count, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            End(new OperationCanceledException(cancellationToken));
            return;
        }
        try
        {
            Keep(start, count, await send(new ArraySegment<TRow>(rows, start, count), cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (count > 1 && BatchRefusal.NamesRow(exception, count))
        {
            // One bad row is not to cost the good ones, and nothing of the call was done.
            for (var index = start; index < start + count && !HasEnded; index++)
                await SendAsync(index, 1, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            var isSent = !BatchRefusal.IsBeforeSending(exception);
            for (var index = start; index < start + count; index++)
                _done[index] = new(index, rows[index], default, false, exception, isSent);
            Tell(start, count);
            if (BatchRefusal.EndsAll(exception))
                End(exception);
        }
    }

    private bool HasEnded => Volatile.Read(ref _end) is not null;

    private void End(Exception why) => Interlocked.CompareExchange(ref _end, why, null);

    private void Keep(int start, int count, ChunkResponse<TResult> response)
    {
        var unmatched = new List<TResult>();
        var found = BatchMatching.Match(new ArraySegment<TRow>(rows, start, count), response.Results, matches, unmatched);
        for (var index = 0; index < count; index++)
        {
            var (isThere, result) = found[index];
            _done[start + index] = new(start + index, rows[start + index], result, isThere && isSuccess(result!), response.Exception);
        }
        lock (_gate)
            _unmatched.AddRange(unmatched);
        Tell(start, count);
    }

    private void Tell(int start, int count)
    {
        lock (_gate)
        {
            var told = new ArraySegment<BatchRow<TRow, TResult>?>(_done, start, count);
            _state = _state with
            {
                Succeeded = _state.Succeeded + told.Count(static row => row!.IsSuccess),
                Failed = _state.Failed + told.Count(static row => row is { IsSuccess: false, IsSent: true }),
            };
            try
            {
                _progress?.Report(_state);
            }
            catch (Exception exception)
            {
                // Who listens badly loses nothing of what was done.
                _progress = null;
                for (var index = start; index < start + count; index++)
                    _done[index] = _done[index]! with { Exception = _done[index]!.Exception ?? exception };
            }
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
