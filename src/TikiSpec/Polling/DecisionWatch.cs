using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using TikiSpec.Polling;
using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>Waits for the decisions of many requests at once, and goes on after a restart.</summary>
/// <remarks>
/// <code>
/// var watch = new DecisionWatch&lt;V2.TrackingEntry&gt;(new FileWatchStore("requests.txt"), (id, token) =>
/// tiki.V2.Tracking.GetAsync(id, cancellationToken: token));
/// await watch.AddAsync(receipt.TrackId);
/// await foreach (var decided in watch.RunAsync(stop)) { … }
/// </code>
/// A request leaves the store when the one after it is asked for: what happens to a decision within the loop has
/// happened before it is forgotten, and a program that ends there is given it once more. One watch at a time uses a
/// store.
/// </remarks>
/// <typeparam name="T">A response that can be waited for.</typeparam>
[SuppressMessage("Design", "CA1001", Justification = "Its semaphore has no handle to give back: nobody asks for one.")]
public sealed class DecisionWatch<T>
    where T : IApiDecision
{
    private readonly object _gate = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly IWatchStore _store;
    private readonly Func<string, CancellationToken, Task<T>> _ask;
    private readonly PollOptions _poll;
    private readonly TimeProvider _time;
    private Dictionary<string, WatchedRequest>? _open;

    // The store lacks what could not be written; whoever writes next brings it.
    private bool _isBehind;
    private TaskCompletionSource _added = NewSignal();

    /// <summary>Creates a watch; nothing is read or asked yet.</summary>
    /// <param name="store">Where it keeps what it waits for.</param>
    /// <param name="ask">Asks for one request.</param>
    /// <param name="poll">How often each is asked for, and for how long since it was added; null for the
    /// defaults.</param>
    /// <param name="time">The clock; null for the system's.</param>
    public DecisionWatch(
        IWatchStore store,
        Func<string, CancellationToken, Task<T>> ask,
        PollOptions? poll = null,
        TimeProvider? time = null
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(ask);
        _store = store;
        _ask = ask;
        _poll = poll ?? new PollOptions();
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Waits for one more request. It is kept when this is done.</summary>
    /// <param name="id">By which it is asked for. One that is waited for already stays as it is.</param>
    /// <param name="cancellationToken">Ends the keeping.</param>
    public async Task AddAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (id.AsSpan().ContainsAny('\r', '\n', '\t'))
            throw new ArgumentException("An id has no tabs and no line breaks.", nameof(id));
        await ChangeAsync(open => open.TryAdd(id, new WatchedRequest(id, _time.GetUtcNow())), cancellationToken).ConfigureAwait(false);
        Interlocked.Exchange(ref _added, NewSignal()).TrySetResult();
    }

    /// <summary>Gives each decision when it is there, and ends when nothing is waited for any more.</summary>
    /// <param name="cancellationToken">Ends the waiting; what is open stays in the store.</param>
    /// <returns>A decision, or the failure with which a request can be asked for no longer: it was refused for good, or
    /// its time is over.</returns>
    public async IAsyncEnumerable<WatchedDecision<T>> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var due = new PriorityQueue<(string Id, TimeSpan Interval, Hiccups Hiccups), DateTimeOffset>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var added = Volatile.Read(ref _added).Task;
            foreach (var request in await OpenAsync(cancellationToken).ConfigureAwait(false))
            {
                if (known.Add(request.Id))
                    due.Enqueue((request.Id, _poll.Interval, new Hiccups()), _time.GetUtcNow());
            }
            if (!due.TryDequeue(out var next, out var at))
                yield break;
            if (!await IsDueAsync(at, added, cancellationToken).ConfigureAwait(false))
            {
                due.Enqueue(next, at);
                continue;
            }
            var (decision, failure) = await AskAsync(next.Id, next.Hiccups, cancellationToken).ConfigureAwait(false);
            if (decision is null)
            {
                due.Enqueue(
                    (next.Id, ApiPoll.Next(next.Interval, _poll), next.Hiccups),
                    _time.GetUtcNow() + ApiPoll.Pause(next.Interval, failure)
                );
                continue;
            }
            yield return decision;
            await ChangeAsync(open => open.Remove(next.Id), cancellationToken).ConfigureAwait(false);
            known.Remove(next.Id);
        }
    }

    /// <returns>False where a request was added before that time, which may be due earlier.</returns>
    private async Task<bool> IsDueAsync(DateTimeOffset at, Task added, CancellationToken cancellationToken)
    {
        var wait = at - _time.GetUtcNow();
        if (wait <= TimeSpan.Zero)
            return true;
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var delay = Task.Delay(wait, _time, awake.Token);
        if (await Task.WhenAny(delay, added).ConfigureAwait(false) == added)
        {
            await awake.CancelAsync().ConfigureAwait(false);
            return false;
        }
        try
        {
            await delay.ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException exception)
        {
            throw Pauses.GivenUp(exception, cancellationToken);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <returns>Null while it is open, with what failed of the question.</returns>
    private async Task<(WatchedDecision<T>? Decision, ApiException? Failure)> AskAsync(
        string id,
        Hiccups hiccups,
        CancellationToken cancellationToken
    )
    {
        ApiException? failure;
        try
        {
            var response = await _ask(id, cancellationToken).ConfigureAwait(false);
            hiccups.AreOver();
            if (response.IsDecided)
                return (new WatchedDecision<T>(id, response, null), null);
            failure = null;
        }
        catch (ApiException exception)
        {
            if (!hiccups.IsOne(exception))
                return (new WatchedDecision<T>(id, default, exception), null);
            failure = exception;
        }
        var since =
            (await OpenAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(open => open.Id == id)?.Since ?? _time.GetUtcNow();
        return _poll.Timeout != Timeout.InfiniteTimeSpan && _time.GetUtcNow() - since >= _poll.Timeout
            ? (new WatchedDecision<T>(id, default, Overrun(id, failure)), null)
            : (null, failure);
    }

    private ApiException Overrun(string id, ApiException? failure)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"No decision on {id} within {_poll.Timeout.TotalSeconds:0.###} s.");
        return new ApiException(message, new TimeoutException(message, failure));
    }

    private async Task<IReadOnlyList<WatchedRequest>> OpenAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken).ConfigureAwait(false);
        return Snapshot();
    }

    // No lock stands in an async method (see TokenCache), so each has a method of its own.
    private WatchedRequest[] Snapshot()
    {
        lock (_gate)
            return [.. _open!.Values];
    }

    private void Take(IReadOnlyList<WatchedRequest> kept)
    {
        lock (_gate)
            _open ??= kept.DistinctBy(static request => request.Id).ToDictionary(static request => request.Id, StringComparer.Ordinal);
    }

    private bool Change(Func<Dictionary<string, WatchedRequest>, bool> change)
    {
        lock (_gate)
            return change(_open!);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (_open is not null)
            return;
        Take(await _store.ReadAsync(cancellationToken).ConfigureAwait(false));
    }

    private async Task ChangeAsync(Func<Dictionary<string, WatchedRequest>, bool> change, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ReadAsync(cancellationToken).ConfigureAwait(false);
            _isBehind |= Change(change);
            if (!_isBehind)
                return;
            await _store.WriteAsync(Snapshot(), cancellationToken).ConfigureAwait(false);
            _isBehind = false;
        }
        finally
        {
            _writing.Release();
        }
    }
}

/// <summary>What became of a request that was waited for.</summary>
/// <typeparam name="T">A response that can be waited for.</typeparam>
/// <param name="Id">By which it was asked for.</param>
/// <param name="Decision">The response with the decision; the default value where there is none.</param>
/// <param name="Exception">Why there is none; null where there is.</param>
public sealed record WatchedDecision<T>(string Id, T? Decision, ApiException? Exception);
