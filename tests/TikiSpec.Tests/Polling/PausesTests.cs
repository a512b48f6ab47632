using TikiSpec.Runtime;

namespace TikiSpec.Tests.Polling;

/// <summary>Whoever gives up between two calls is told that no call was under way, with his own token.</summary>
public sealed class PausesTests : IDisposable
{
    private readonly ManualTime _time = new() { JumpLimit = TimeSpan.Zero };
    private readonly CancellationTokenSource _cancel = new();

    [Fact]
    public Task A_wait_for_a_decision() =>
        TellsAsync(token => ApiPoll.RunAsync(static _ => Task.FromResult("queuing"), static _ => false, null, _time, token));

    [Fact]
    public Task A_reader_of_events() =>
        TellsAsync(async token =>
        {
            await foreach (
                var _ in ApiEvents.ReadAsync(
                    static (_, _) => Task.FromResult(""),
                    static _ => Array.Empty<string>(),
                    static _ => null,
                    static one => one,
                    static one => one,
                    null,
                    _time,
                    token
                )
            ) { }
        });

    [Fact]
    public Task A_watch() =>
        TellsAsync(async token =>
        {
            var watch = new DecisionWatch<Open>(new NoStore(), static (_, _) => Task.FromResult(new Open()), null, _time);
            await watch.AddAsync("a", CancellationToken.None);
            await foreach (var _ in watch.RunAsync(token)) { }
        });

    public void Dispose() => _cancel.Dispose();

    private async Task TellsAsync(Func<CancellationToken, Task> run)
    {
        // Given up when it has begun to wait.
        _time.Began = _ => _cancel.Cancel();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run(_cancel.Token));

        Assert.Equal("The waiting was given up between two calls, and can be taken up again.", exception.Message);
        Assert.Equal(_cancel.Token, exception.CancellationToken);
    }

    private sealed class NoStore : IWatchStore
    {
        public Task<IReadOnlyList<WatchedRequest>> ReadAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<WatchedRequest>>([]);

        public Task WriteAsync(IReadOnlyList<WatchedRequest> requests, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed record Open : IApiDecision
    {
        public string DecisionState => "queuing";

        public bool IsDecided => false;

        public bool IsApproved => false;

        public string? DecisionReason => null;
    }
}
