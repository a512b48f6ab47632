namespace TikiSpec;

/// <summary>
/// Where a refresh token is kept between starts, and shared by the processes that act for one seller: each use of a
/// refresh token replaces it, and whoever shows the one before is refused.
/// </summary>
/// <remarks>
/// The token is read before each exchange, and once more, a few times within seconds, where the server refuses it:
/// another process may have replaced it meanwhile. A store that can lock takes the lock in <see cref="ReadAsync"/> and
/// gives it back in <see cref="WriteAsync"/> or after a while. One exchange at a time is under way in a process.
/// </remarks>
public interface IRefreshTokenStore
{
    /// <summary>The refresh token that was written last; null when there is none.</summary>
    /// <param name="cancellationToken">Ends when the time of an attempt is over.</param>
    Task<string?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Keeps the refresh token that takes the place of the one before. The call waits for it, and fails when
    /// it does.</summary>
    /// <param name="refreshToken">The token.</param>
    /// <param name="cancellationToken">Ends when the time of an attempt is over.</param>
    Task WriteAsync(string refreshToken, CancellationToken cancellationToken);
}
