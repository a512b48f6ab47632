using System.Globalization;
using TikiSpec.Errors;

namespace TikiSpec.Credentials;

/// <summary>Runs what users give a credential to run: on the pool, for the time of an attempt, and with a sentence for
/// what it throws.</summary>
internal static class UsersCode
{
    /// <param name="run">Theirs.</param>
    /// <param name="what">The beginning of the sentence: <c>The refresh token was replaced, and keeping it</c>.</param>
    /// <param name="tokens">Has the clock and the limit.</param>
    /// <exception cref="ApiException">It failed, or did not end in time.</exception>
    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> run, string what, ITokenEndpoint tokens)
    {
        using var limit = new CancellationTokenSource(tokens.Timeout, tokens.Time);
        try
        {
            // Away from the caller's context, which may be blocked until this is done.
            return await Task.Run(() => run(limit.Token), limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            var why = limit.IsCancellationRequested
                ? string.Create(CultureInfo.InvariantCulture, $"did not end within {tokens.Timeout.TotalSeconds:0.###} s")
                : $"failed with {exception.GetType().Name}: {exception.Message}";
            throw new ApiException(Sentence.Of($"{what} {why}"), exception);
        }
    }
}
