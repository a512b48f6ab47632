namespace TikiSpec.Credentials;

/// <summary>A store that only hears of new tokens: who gave the callback gave the first token by itself.</summary>
internal sealed class CallbackStore(Func<string, CancellationToken, Task> onRefreshTokenChanged) : IRefreshTokenStore
{
    public Task<string?> ReadAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task WriteAsync(string refreshToken, CancellationToken cancellationToken) =>
        onRefreshTokenChanged(refreshToken, cancellationToken);
}
