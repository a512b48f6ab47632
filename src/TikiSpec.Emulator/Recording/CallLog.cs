using System.Collections;

namespace TikiSpec.Emulator.Recording;

/// <summary>The latest calls, oldest first. Thread safe; enumerating walks a copy.</summary>
#pragma warning disable CA1710 // "Log" says what it is: the oldest calls fall out.
public sealed class CallLog : IReadOnlyCollection<RecordedCall>
#pragma warning restore CA1710
{
    private static readonly byte[] Hidden = "***"u8.ToArray();

    private readonly object _gate = new();
    private readonly Queue<RecordedCall> _calls = new();
    private readonly int _maxCalls;
    private readonly int _maxBodyBytes;
    private readonly long _maxBytes;
    private long _bytes;
    private readonly Func<Uri> _address;
    private long _total;

    internal CallLog(int maxCalls, int maxBodyBytes, long maxBytes, Func<Uri> address)
    {
        _address = address;
        _maxCalls = maxCalls;
        _maxBodyBytes = maxBodyBytes;
        _maxBytes = maxBytes;
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
            _bytes = 0;
        }
    }

    /// <summary>The remembered calls as an HTTP Archive (HAR 1.2), without credentials.</summary>
    public string ToHar() => HarText.Write(this, _address());

    /// <inheritdoc/>
    public IEnumerator<RecordedCall> GetEnumerator()
    {
        lock (_gate)
        {
            return ((IEnumerable<RecordedCall>)_calls.ToArray()).GetEnumerator();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(IncomingCall call, Outcome outcome, DateTimeOffset time, TimeSpan duration)
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
            Query = SecretNames.Hide(call.Query, outcome.Route),
            Headers = SecretNames.Hide(call.Headers, outcome.Route),
            BodyBytes = outcome.IsSecret ? Hidden : Part(call.Body),
            Spec = outcome.Route?.Spec.Surface.Name,
            OperationId = outcome.Route?.Operation.Id,
            SellerId = outcome.Shop?.Seller.Id,
            Status = outcome.Response.Status,
            ResponseBytes = outcome.IsSecret ? Hidden : Part(outcome.Response.Body),
            ResponseContentType = outcome.Response.ContentType,
            Duration = duration,
            Fault = outcome.Fault,
            Failure = outcome.Failure,
        };
        lock (_gate)
        {
            _calls.Enqueue(recorded);
            _bytes += SizeOf(recorded);
            while (_calls.Count > _maxCalls || _bytes > _maxBytes)
            {
                _bytes -= SizeOf(_calls.Dequeue());
            }
        }
    }

    private static long SizeOf(RecordedCall call) => call.BodyBytes.Length + (long)call.ResponseBytes.Length;

    // A copy where it is cut: the whole body must not stay in memory for the sake of its beginning.
    private byte[] Part(byte[]? body) =>
        body is null ? []
        : body.Length <= _maxBodyBytes ? body
        : body[.._maxBodyBytes];
}

/// <summary>How a call ended.</summary>
/// <param name="Response">What the caller gets.</param>
/// <param name="Route">The operation, if one was found.</param>
/// <param name="Failure">A bug of ours that the response stands for.</param>
/// <param name="IsSecret">The bodies hold credentials and must not be recorded.</param>
/// <param name="Fault">What went wrong on purpose.</param>
/// <param name="Shop">On whose behalf it was, if that is known.</param>
internal readonly record struct Outcome(
    Response Response,
    Route? Route,
    Exception? Failure = null,
    bool IsSecret = false,
    EmulatorFault? Fault = null,
    Shop? Shop = null
);
