using System.ComponentModel;
using System.Runtime.CompilerServices;
using TikiSpec.Events;
using TikiSpec.Polling;

namespace TikiSpec.Runtime;

/// <summary>Reads events in batches, and acknowledges those that are handled.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiEvents
{
    /// <summary>Reads for as long as somebody asks for the next event.</summary>
    /// <typeparam name="TResponse">A batch with what surrounds it.</typeparam>
    /// <typeparam name="TEvent">An event.</typeparam>
    /// <param name="pull">Acknowledges what is handled, null at first, and fetches what comes next.</param>
    /// <param name="events">The events of a batch.</param>
    /// <param name="ack">What acknowledges a batch.</param>
    /// <param name="id">What an event that comes again is known by; one without is never dropped.</param>
    /// <param name="payload">The payload by type and version, or null.</param>
    /// <param name="options">From where on and how often; null for the defaults.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <remarks>
    /// An event is handled when the next one is asked for. Whoever leaves the loop within an event, by an exception or
    /// by <c>break</c>, gets its batch again: nothing of it was acknowledged. Failures that may be over at the next
    /// question do not end the reading.
    /// </remarks>
    /// <exception cref="ApiException">A question was refused for good.</exception>
    public static async IAsyncEnumerable<ApiEvent<TEvent>> ReadAsync<TResponse, TEvent>(
        Func<string?, CancellationToken, Task<TResponse>> pull,
        Func<TResponse, IReadOnlyList<TEvent>?> events,
        Func<TResponse, string?> ack,
        Func<TEvent, string?> id,
        Func<TEvent, object?> payload,
        EventReadOptions? options,
        TimeProvider time,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(pull);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(ack);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentNullException.ThrowIfNull(time);
        var read = options ?? new EventReadOptions();
        var hiccups = new Hiccups();
        var handled = new HandledEvents(read.RememberedEvents);
        var (ackId, wait) = (read.AckId, read.Interval);
        while (true)
        {
            var (response, failure) = await PullAsync(Pull, ackId, hiccups, cancellationToken).ConfigureAwait(false);
            var hasCome = false;
            if (failure is null)
            {
                var batch = events(response!) ?? [];
                foreach (var item in batch)
                {
                    if (handled.Has(id(item)))
                        continue;
                    yield return new ApiEvent<TEvent>(item, payload(item));
                    handled.Add(id(item));
                }

                var next = ack(response!);
                // The same batch again, with nothing new in it, is no progress, however many events it has.
                hasCome = batch.Count > 0 && !string.IsNullOrEmpty(next) && next != ackId;
                ackId = string.IsNullOrEmpty(next) ? ackId : next;
                if (hasCome && read.OnHandled is { } keep)
                    await keep(ackId!, cancellationToken).ConfigureAwait(false);
            }

            if (hasCome)
            {
                wait = read.Interval;
                continue;
            }

            if (failure is null && read.EndsWhenEmpty)
                yield break;
            await Pauses.WaitAsync(ApiPoll.Pause(wait, failure), time, cancellationToken).ConfigureAwait(false);
            wait = read.MaxInterval / read.Backoff > wait ? wait * read.Backoff : read.MaxInterval;
        }

        async Task<TResponse> Pull(string? before, CancellationToken token)
        {
            var response = await pull(before, token).ConfigureAwait(false);
            ThrowIfUnseen(events(response), ack(response), before);
            return response;
        }
    }

    /// <summary>Where there is something to acknowledge there are events, or the list of them is called otherwise
    /// today: it would be acknowledged unseen.</summary>
    private static void ThrowIfUnseen<TEvent>(IReadOnlyList<TEvent>? events, string? ack, string? before)
    {
        if (ApiList.IsAbsent(events) && !string.IsNullOrEmpty(ack) && ack != before)
            throw new ApiJsonException("$", 0, "a list of events", "none, and something to acknowledge", null);
    }

    /// <summary>The payload as a record; null where it has another form.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="value">The payload as it came.</param>
    public static T? Payload<T>(ApiValue value)
        where T : class, IApiModel<T>
    {
        try
        {
            return value.IsNull ? null : value.As<T>();
        }
        catch (ApiJsonException)
        {
            // What the server sends may change without notice, and the event is handed on as it came.
            return null;
        }
    }

    private static async Task<(TResponse? Response, ApiException? Failure)> PullAsync<TResponse>(
        Func<string?, CancellationToken, Task<TResponse>> pull,
        string? ackId,
        Hiccups hiccups,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var response = await pull(ackId, cancellationToken).ConfigureAwait(false);
            hiccups.AreOver();
            return (response, null);
        }
        catch (ApiException exception) when (hiccups.IsOne(exception))
        {
            return (default, exception);
        }
    }
}
