namespace TikiSpec.Tests.Polling;

/// <summary>A watch's file is written whole or not at all, and nothing beside it is touched.</summary>
public sealed class FileWatchStoreTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string _folder = Directory.CreateTempSubdirectory("tikispec-watch-").FullName;

    private string Watch => Path.Combine(_folder, "watch.txt");

    [Fact]
    public async Task What_is_kept_is_read_again_and_nothing_else_is_there()
    {
        var store = new FileWatchStore(Watch);
        WatchedRequest[] requests = [new("a", DateTimeOffset.UnixEpoch), new("b c", DateTimeOffset.UnixEpoch.AddTicks(1))];
        await File.WriteAllTextAsync(Watch + ".next", "mine", None);
        await store.WriteAsync([new("old", DateTimeOffset.UnixEpoch)], None);
        await store.WriteAsync(requests, None);

        Assert.Equal(requests, await store.ReadAsync(None));
        Assert.Equal("mine", await File.ReadAllTextAsync(Watch + ".next", None));
        Assert.Equal([Watch, Watch + ".next"], Directory.GetFiles(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_written_leaves_nothing_behind()
    {
        Directory.CreateDirectory(Watch);
        var failure = await Record.ExceptionAsync(() => new FileWatchStore(Watch).WriteAsync([new("a", DateTimeOffset.UnixEpoch)], None));

        Assert.True(failure is IOException or UnauthorizedAccessException);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
