namespace TikiSpec;

/// <summary>Keeps a refresh token in a file, for the processes of one machine that act for one seller, and lets one of
/// them at a time exchange it.</summary>
/// <remarks>
/// The file is for its owner alone to read, where the system knows owners (Unix). It is written whole beside itself and
/// then put in its place: a program that ends in the middle leaves the token before. Beside it lies a file of the same
/// name with <c>.lock</c> behind it, which the process that exchanges holds open; a process that dies holds the others
/// up no longer.
/// </remarks>
/// <param name="path">The file's path; its folder must be there. Put the first token into it, by
/// <see cref="WriteAsync"/> or by hand.</param>
public sealed class FileTokenStore(string path) : IRefreshTokenLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken) =>
        File.Exists(path) && (await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false)).Trim() is { Length: > 0 } token
            ? token
            : null;

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task WriteAsync(string refreshToken, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(refreshToken);
        // A name of its own: nothing of the user's is called so.
        var next = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            var file = new FileStream(next, Options(FileMode.CreateNew, FileAccess.Write));
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(refreshToken), cancellationToken).ConfigureAwait(false);
                // The token before is good no more: this one must be there after a power cut, too.
                file.Flush(flushToDisk: true);
            }
            File.Move(next, path, overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file beside it cannot be opened at all.</exception>
    public async Task<IAsyncDisposable?> LockAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path + ".lock", Options(FileMode.OpenOrCreate, FileAccess.ReadWrite));
            }
            // Another process has it open. What is wrong with the path is an exception of a type of its own.
            catch (IOException exception) when (exception.GetType() == typeof(IOException))
            {
                await Task.Delay(Pause * (0.5 + Random.Shared.NextDouble()), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static FileStreamOptions Options(FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = access,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
