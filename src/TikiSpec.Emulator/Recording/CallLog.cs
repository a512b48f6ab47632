using System.Collections;

namespace TikiSpec.Emulator;

/// <summary>The latest calls, oldest first. Thread safe; enumerating walks a copy.</summary>
#pragma warning disable CA1710 // "Log" says what it is: the oldest calls fall out.
public sealed class CallLog : IReadOnlyCollection<RecordedCall>
#pragma warning restore CA1710
{
    private static readonly string[] SecretHeaders = ["tiki-api", "authorization", "cookie", "proxy-authorization"];
    private static readonly ArraySegment<byte> Hidden = "***"u8.ToArray();

    private readonly object _gate = new();
    private readonly Queue<RecordedCall> _calls = new();
    private readonly int _maxCalls;
    private readonly int _maxBodyBytes;
    private long _total;

    internal CallLog(TikiEmulatorOptions options)
    {
        _maxCalls = options.MaxRecordedCalls;
        _maxBodyBytes = options.MaxRecordedBodyBytes;
    }

    /// <summary>The number of calls that are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _calls.Count;
            }
        }
    }

    /// <summary>The number of calls that have arrived, forgotten ones included.</summary>
    public long Total => Interlocked.Read(ref _total);

    /// <summary>Forgets all calls; <see cref="Total"/> goes on counting.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
        }
    }

    /// <inheritdoc/>
    public IEnumerator<RecordedCall> GetEnumerator()
    {
        lock (_gate)
        {
            return ((IEnumerable<RecordedCall>)_calls.ToArray()).GetEnumerator();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(IncomingCall call, Outcome outcome, DateTimeOffset time)
    {
        var number = Interlocked.Increment(ref _total);
        if (_maxCalls <= 0)
        {
            return;
        }

        var recorded = new RecordedCall
        {
            Number = number,
            Time = time,
            Method = call.Method,
            Path = call.Path,
            Query = call.Query,
            Headers = call.Headers.Select(WithoutSecret).ToArray(),
            BodyBytes = outcome.IsSecret ? Hidden : Part(call.Body),
            Spec = outcome.Route?.Spec.Surface.Name,
            OperationId = outcome.Route?.Operation.Id,
            Status = outcome.Answer.Status,
            AnswerBytes = outcome.IsSecret ? Hidden : Part(outcome.Answer.Body),
            Failure = outcome.Failure,
        };
        lock (_gate)
        {
            _calls.Enqueue(recorded);
            while (_calls.Count > _maxCalls)
            {
                _calls.Dequeue();
            }
        }
    }

    private ArraySegment<byte> Part(byte[]? body) => body is null ? [] : new(body, 0, Math.Min(body.Length, _maxBodyBytes));

    private static KeyValuePair<string, string> WithoutSecret(KeyValuePair<string, string> header) =>
        SecretHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase) ? new(header.Key, "***") : header;
}
