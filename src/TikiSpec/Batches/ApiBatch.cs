using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>Sends any number of rows through a call that takes only some at a time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiBatch
{
    /// <summary>Sends all rows, one call after the other, and says of every row what became of it.</summary>
    /// <typeparam name="TRow">A row.</typeparam>
    /// <typeparam name="TResult">What the server responds for a row.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="max">The most that one call takes.</param>
    /// <param name="send">Sends some rows.</param>
    /// <param name="isSuccess">The server says that the row went well.</param>
    /// <param name="matches">The response is about the row.</param>
    /// <param name="cancellationToken">
    /// Stops before the next call. Rows that were not sent then hold an <see cref="OperationCanceledException"/>; it is thrown only if nothing was sent.
    /// </param>
    /// <remarks>A call that fails fails its own rows alone; the rows after it are still sent.</remarks>
    public static async Task<BatchResult<TRow, TResult>> RunAsync<TRow, TResult>(
        IEnumerable<TRow> rows,
        int max,
        Func<IReadOnlyList<TRow>, CancellationToken, Task<IReadOnlyList<TResult>>> send,
        Func<TResult, bool> isSuccess,
        Func<TRow, TResult, bool> matches,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(send);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        cancellationToken.ThrowIfCancellationRequested();

        var done = new List<BatchRow<TRow, TResult>>();
        var unmatched = new List<TResult>();
        foreach (var chunk in rows.Chunk(max))
        {
            var first = done.Count;
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                var results = await send(chunk, cancellationToken).ConfigureAwait(false);
                var responses = BatchMatching.Match(chunk, results, matches, unmatched);
                done.AddRange(chunk.Select((row, index) => Responded(first + index, row, responses[index], isSuccess)));
            }
            catch (Exception exception) when (exception is ApiException || (exception is OperationCanceledException && first > 0))
            {
                done.AddRange(chunk.Select((row, index) => new BatchRow<TRow, TResult>(first + index, row, default, false, exception)));
            }
        }
        return new BatchResult<TRow, TResult>(done, unmatched);
    }

    /// <summary>Compares a key of a row with the same key of a response.</summary>
    /// <param name="row">The row's key.</param>
    /// <param name="result">The response's key.</param>
    /// <returns>Null when either says nothing.</returns>
    public static bool? Match(string? row, string? result) => string.IsNullOrEmpty(row) || string.IsNullOrEmpty(result) ? null : row == result;

    /// <summary>Compares a key of a row with the same key of a response.</summary>
    /// <param name="row">The row's key.</param>
    /// <param name="result">The response's key.</param>
    /// <returns>Null when either says nothing; 0 says nothing.</returns>
    public static bool? Match(long? row, long? result) => row is null or 0 || result is null or 0 ? null : row == result;

    /// <summary>Compares a key of a row with the same key of a response.</summary>
    /// <typeparam name="T">The key's type.</typeparam>
    /// <param name="row">The row's key.</param>
    /// <param name="result">The response's key.</param>
    /// <returns>Null when either says nothing: null or the default value.</returns>
    public static bool? Match<T>(T? row, T? result)
    {
        var comparer = EqualityComparer<T?>.Default;
        return comparer.Equals(row, default) || comparer.Equals(result, default) ? null : comparer.Equals(row, result);
    }

    private static BatchRow<TRow, TResult> Responded<TRow, TResult>(int index, TRow row, BatchResponse<TResult> response, Func<TResult, bool> isSuccess) =>
        new(index, row, response.Result, response.IsThere && isSuccess(response.Result!), null);
}
