namespace TikiSpec;

/// <summary>Where a watch keeps what it waits for, so that it survives a restart.</summary>
public interface IWatchStore
{
    /// <summary>All that is waited for.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<WatchedRequest>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Keeps all that is waited for, in the place of what was kept before.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    Task WriteAsync(IReadOnlyList<WatchedRequest> requests, CancellationToken cancellationToken);
}

/// <summary>A request that is waited for.</summary>
/// <param name="Id">By which it is asked for: a track id.</param>
/// <param name="Since">Since when.</param>
public sealed record WatchedRequest(string Id, DateTimeOffset Since);
