namespace TikiSpec;

/// <summary>A store that one process at a time exchanges the token of: none shows a token that another has just
/// shown.</summary>
public interface IRefreshTokenLock : IRefreshTokenStore
{
    /// <summary>Waits until no other process exchanges the token. It is held from before the token is read until after
    /// the one that takes its place is written.</summary>
    /// <param name="cancellationToken">Ends when the time of an attempt is over.</param>
    /// <returns>Gives the lock back; null where there is none to be had. A lock that cannot be given back, or not in
    /// time, fails nothing: let it end by itself.</returns>
    Task<IAsyncDisposable?> LockAsync(CancellationToken cancellationToken);
}
