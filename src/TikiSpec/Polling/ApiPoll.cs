using System.ComponentModel;
using System.Globalization;

namespace TikiSpec.Runtime;

/// <summary>Asks again and again until a response is final.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPoll
{
    /// <summary>As the longer one, for responses whose state has no text.</summary>
    /// <typeparam name="T">The response.</typeparam>
    /// <param name="ask">Asks once.</param>
    /// <param name="isEnd">The response is final.</param>
    /// <param name="options">How to wait; null for the defaults.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> ask, Func<T, bool> isEnd, PollOptions? options, TimeProvider time, CancellationToken cancellationToken) =>
        RunAsync(ask, isEnd, static _ => null, options, time, cancellationToken);

    /// <summary>Asks until the response is final.</summary>
    /// <typeparam name="T">The response.</typeparam>
    /// <param name="ask">Asks once.</param>
    /// <param name="isEnd">The response is final.</param>
    /// <param name="state">The response's state, for the message when the time runs out.</param>
    /// <param name="options">How to wait; null for the defaults.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ApiException">The time ran out; the inner exception is a <see cref="TimeoutException"/>.</exception>
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> ask,
        Func<T, bool> isEnd,
        Func<T, string?> state,
        PollOptions? options,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(isEnd);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(time);
        var poll = options ?? new PollOptions();
        var start = time.GetTimestamp();
        for (var interval = poll.Interval; ; interval = Next(interval, poll))
        {
            var response = await ask(cancellationToken).ConfigureAwait(false);
            if (isEnd(response))
                return response;

            // A last question exactly when the time ends, rather than none in the rest of it.
            var left = Left(poll, time.GetElapsedTime(start));
            if (left <= TimeSpan.Zero)
                throw Overrun(state(response), poll.Timeout);
            await Task.Delay(interval < left ? interval : left, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private static TimeSpan Left(PollOptions poll, TimeSpan elapsed) =>
        poll.Timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : poll.Timeout - elapsed;

    private static TimeSpan Next(TimeSpan interval, PollOptions poll)
    {
        var next = interval * Math.Max(poll.Backoff, 1);
        return next < poll.MaxInterval ? next : poll.MaxInterval;
    }

    private static ApiException Overrun(string? state, TimeSpan timeout)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"No decision within {timeout.TotalSeconds:0.###} s");
        message += string.IsNullOrEmpty(state) ? "." : $"; the last state was \"{state}\".";
        return new ApiException(message, new TimeoutException(message));
    }
}
