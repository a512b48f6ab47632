using System.ComponentModel;
using System.Globalization;
using TikiSpec.Errors;
using TikiSpec.Polling;

namespace TikiSpec.Runtime;

/// <summary>Asks again and again until a response is final.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPoll
{
    private const double MaxSpread = 0.2;

    // Gateways say anything, and no header is to decide that nobody asks for days.
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    /// <summary>As the longer one, for responses whose state has no text.</summary>
    /// <typeparam name="T">The response.</typeparam>
    /// <param name="ask">Asks once.</param>
    /// <param name="isEnd">The response is final.</param>
    /// <param name="options">How to wait; null for the defaults.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> ask,
        Func<T, bool> isEnd,
        PollOptions? options,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => RunAsync(ask, isEnd, static _ => null, options, time, cancellationToken);

    /// <summary>Asks until the response is final.</summary>
    /// <typeparam name="T">The response.</typeparam>
    /// <param name="ask">Asks once.</param>
    /// <param name="isEnd">The response is final.</param>
    /// <param name="state">The response's state, for the message when the time runs out.</param>
    /// <param name="options">How to wait; null for the defaults.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <remarks>Failures that may be over at the next question do not end the waiting. It can be taken up again at
    /// any time, by another process too: all it knows is the question.</remarks>
    /// <exception cref="ApiException">The time ran out, and the inner exception is a <see cref="TimeoutException"/>;
    /// or a question was refused for good.</exception>
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> ask,
        Func<T, bool> isEnd,
        Func<T, string?> state,
        PollOptions? options,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(isEnd);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(time);
        var poll = options ?? new PollOptions();
        var hiccups = new Hiccups();
        var start = time.GetTimestamp();
        string? last = null;
        for (var interval = poll.Interval; ; interval = Next(interval, poll))
        {
            ApiException? failure = null;
            try
            {
                var response = await ask(cancellationToken).ConfigureAwait(false);
                hiccups.AreOver();
                if (isEnd(response))
                    return response;
                last = state(response);
            }
            catch (ApiException exception) when (hiccups.IsOne(exception))
            {
                // A decision takes hours, and a gateway that is away for a minute decides nothing.
                failure = exception;
            }

            // A last question exactly when the time ends, rather than none in the rest of it.
            var left = Left(poll, time.GetElapsedTime(start));
            if (left <= TimeSpan.Zero)
                throw Overrun(last, poll.Timeout, failure);
            var wait = Pause(interval, failure);
            await Pauses.WaitAsync(wait < left ? wait : left, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The wait before the next question: ours, or the longer one that the server asks for, up to an hour;
    /// never shorter, and not the same for all who began together.</summary>
    internal static TimeSpan Pause(TimeSpan interval, ApiException? failure)
    {
        var asked = failure?.RetryAfter ?? TimeSpan.Zero;
        asked = asked < LongestAsked ? asked : LongestAsked;
        return (asked > interval ? asked : interval) * (1 + (MaxSpread * Random.Shared.NextDouble()));
    }

    private static TimeSpan Left(PollOptions poll, TimeSpan elapsed) =>
        poll.Timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : poll.Timeout - elapsed;

    internal static TimeSpan Next(TimeSpan interval, PollOptions poll)
    {
        return poll.MaxInterval / poll.Backoff > interval ? interval * poll.Backoff : poll.MaxInterval;
    }

    private static ApiException Overrun(string? state, TimeSpan timeout, ApiException? failure)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"No decision within {timeout.TotalSeconds:0.###} s");
        message += string.IsNullOrEmpty(state) ? "." : $"; the last state was \"{state}\".";
        if (failure is not null)
            message += " The last question failed: " + Sentence.Of(failure.Message);
        return new ApiException(message, new TimeoutException(message, failure));
    }
}
