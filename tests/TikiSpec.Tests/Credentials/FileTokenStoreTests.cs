namespace TikiSpec.Tests.Credentials;

public sealed class FileTokenStoreTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tikispec-tokens-");

    private string Token => Path.Combine(_folder.FullName, "token");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_written_last_is_read_and_before_that_there_is_none()
    {
        var store = new FileTokenStore(Token);
        Assert.Null(await store.ReadAsync(None));

        await store.WriteAsync("first", None);
        await store.WriteAsync("second", None);

        Assert.Equal("second", await store.ReadAsync(None));
        Assert.Equal([Token], Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public async Task A_token_that_was_put_there_by_hand_is_read_without_its_line_break_and_an_empty_file_is_none()
    {
        await File.WriteAllTextAsync(Token, "by-hand\n");
        Assert.Equal("by-hand", await new FileTokenStore(Token).ReadAsync(None));

        await File.WriteAllTextAsync(Token, "\n");
        Assert.Null(await new FileTokenStore(Token).ReadAsync(None));
    }

    [Fact]
    public async Task Nobody_but_the_owner_reads_the_file()
    {
        await new FileTokenStore(Token).WriteAsync("first", None);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Token));
    }

    [Fact]
    public async Task One_at_a_time_holds_the_lock_and_who_gives_up_waiting_has_none()
    {
        var (one, two) = (new FileTokenStore(Token), new FileTokenStore(Token));
        var held = await one.LockAsync(None);
        using var soon = new CancellationTokenSource();
        var waiting = two.LockAsync(soon.Token);
        Assert.False(waiting.IsCompleted);
        await soon.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        await held!.DisposeAsync();
        await using var next = await two.LockAsync(None);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_and_not_waited_for()
    {
        var store = new FileTokenStore(Path.Combine(_folder.FullName, "no", "token"));

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => store.LockAsync(None));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => store.WriteAsync("first", None));
    }
}
