using System.Runtime.CompilerServices;
using System.Text;
using TikiSpec.Json;
using TikiSpec.Runtime;
using TikiSpec.Transport.Calls;

namespace TikiSpec.Transport.Responses;

/// <summary>The items of a body that comes bit by bit, each read when it is there.</summary>
internal static class StreamedItems
{
    // What many servers of chat send behind the last event; it is no JSON.
    private static ReadOnlySpan<byte> Done => "[DONE]"u8;

    private const byte RecordSeparator = 0x1E;

    /// <summary>Events whose data is text.</summary>
    public static async IAsyncEnumerable<ServerSentEvent<string>> EventsAsync(
        OpenBody body,
        ApiClientOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var disposal = body.ConfigureAwait(false);
        var events = EventReader.ReadAsync(new LineReader(body.Stream, body.OperationId, options.MaxResponseBytes), cancellationToken);
        await foreach (var one in events.ConfigureAwait(false))
            yield return new(Encoding.UTF8.GetString(one.Data.Span)) { Event = one.Event, Id = one.Id };
    }

    /// <summary>Events whose data is JSON, up to the one that says that it was the last.</summary>
    public static async IAsyncEnumerable<ServerSentEvent<T>> EventsAsync<T>(
        OpenBody body,
        StreamedJson<T> json,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var disposal = body.ConfigureAwait(false);
        var events = EventReader.ReadAsync(new LineReader(body.Stream, body.OperationId, json.MaxBytes), cancellationToken);
        await foreach (var one in events.ConfigureAwait(false))
        {
            if (one.Data.Span.SequenceEqual(Done))
                yield break;
            yield return new(json.Read(one.Data)) { Event = one.Event, Id = one.Id };
        }
    }

    /// <summary>Lines that are JSON each: JSON lines, and JSON text sequences, in which a record separator stands
    /// before each.</summary>
    public static async IAsyncEnumerable<T> LinesAsync<T>(
        OpenBody body,
        StreamedJson<T> json,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var disposal = body.ConfigureAwait(false);
        var lines = new LineReader(body.Stream, body.OperationId, json.MaxBytes);
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            var text = line.Length > 0 && line.Span[0] == RecordSeparator ? line[1..] : line;
            if (!IsBlank(JsonPayload.WithoutMark(text).Span))
                yield return json.Read(text.ToArray());
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t"u8) < 0;
}

/// <summary>How each item of a stream is read.</summary>
internal sealed record StreamedJson<T>(PreparedCall Call, RawResponse Response, JsonRead<T> Reader, ApiClientOptions Options)
{
    /// <summary>Of one item: the stream itself has no end that anybody knows.</summary>
    public int MaxBytes => Options.MaxResponseBytes;

    /// <exception cref="ApiJsonException">It cannot be read.</exception>
    public T Read(ReadOnlyMemory<byte> item)
    {
        try
        {
            var (value, driftEvents) = JsonPayload.Read(item, Reader, DriftSensor.Policy(Options), Options.MaxResponseElements);
            if (driftEvents is not null)
                DriftSensor.Tell(Call, driftEvents.Resolve(item.Span, Call.Operation.Id), Options, value);
            return value;
        }
        catch (ApiJsonException exception)
        {
            throw Call.Secrets.Clean(ResponseReader.Unreadable(Call, Response, exception, item, Options));
        }
    }
}
