namespace TikiSpec.Tests.Polling;

public sealed class DecisionTests
{
    [Fact]
    public void What_was_hoped_for_passes_and_the_rest_is_an_exception_with_its_reasons()
    {
        var approved = new Decision("approved", true, true);
        Assert.Same(approved, approved.EnsureApproved());

        var exception = Assert.Throws<ApiRejectedException>(() =>
            new Decision(
                "rejected",
                true,
                false,
                """{"errors":[{"code":420,"msg_eng":"Code is not unique"},{"msg":"No image"}]}"""
            ).EnsureApproved()
        );
        Assert.Equal("The request is \"rejected\" and not approved: Code is not unique; No image", exception.Message);
        Assert.Equal(("rejected", ApiFailure.Refused, "420"), (exception.State, exception.Failure, exception.Reasons[0].Code));
        Assert.Equal(
            "The request is in no known state and not approved.",
            Assert.Throws<ApiRejectedException>(() => new Decision("", false, false).EnsureApproved()).Message
        );
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData(" ", "")]
    [InlineData("Image does not match product name", "Image does not match product name")]
    [InlineData("420", "420")]
    [InlineData("""["a","b"]""", "a|b")]
    [InlineData("\"quoted\"", "quoted")]
    [InlineData("""{"errors":[{"code":"E1","message":"m"}]}""", "m (E1)")]
    [InlineData("""[{"msg_vi":"v","msg_eng":"e"}]""", "e")]
    [InlineData("""{"errors":{"price":["must be above 0"]}}""", "price: must be above 0")]
    [InlineData("""{"x":{}}""", """{"x":{}}""")]
    public void A_reason_is_a_sentence_or_JSON_within_a_text(string? reason, string expected) =>
        Assert.Equal(
            expected,
            string.Join('|', DecisionReason.Parse(reason).Select(static one => one.Text + (one.Code is null ? "" : $" ({one.Code})")))
        );

    [Fact]
    public async Task A_watch_gives_each_decision_and_ends_with_the_last()
    {
        var (store, time) = (new MemoryStore(), new ManualTime { JumpLimit = TimeSpan.FromHours(2) });
        var asked = new Dictionary<string, int>();
        var watch = new DecisionWatch<Decision>(
            store,
            (id, _) =>
            {
                var count = asked[id] = asked.GetValueOrDefault(id) + 1;
                return id switch
                {
                    "gone" => throw new ApiNotFoundException("no such request"),
                    "busy" when count < 3 => throw new ApiServerException("busy") { RetryAfter = TimeSpan.FromDays(2_900_000) },
                    _ => Task.FromResult(count > 2 ? new Decision("approved", true, true) : new Decision("waiting", false, false)),
                };
            },
            time: time
        );
        foreach (var id in (string[])["a", "busy", "gone", "a"])
            await watch.AddAsync(id);
        var decided = new List<string>();
        await foreach (var one in watch.RunAsync())
            decided.Add(one.Id + " " + (one.Decision?.DecisionState ?? one.Exception!.Message));

        Assert.Equal(["a approved", "busy approved", "gone no such request"], decided.Order());
        Assert.Equal((3, 3, 1), (asked["a"], asked["busy"], asked["gone"]));
        Assert.Empty(store.Kept);
    }

    [Fact]
    public async Task A_watch_goes_on_after_a_restart_and_forgets_a_decision_only_when_the_next_is_asked_for()
    {
        var store = new MemoryStore();
        await Watch(store, true).AddAsync("a");
        await foreach (var one in Watch(store, true).RunAsync())
        {
            Assert.Equal("a", one.Id);
            break;
        }
        Assert.Equal("a", Assert.Single(store.Kept).Id);
        await foreach (var _ in Watch(store, true).RunAsync()) { }

        Assert.Empty(store.Kept);
    }

    [Fact]
    public async Task A_request_that_nobody_decides_ends_with_its_time_since_it_was_added()
    {
        var (store, time) = (new MemoryStore(), new ManualTime());
        store.Kept = [new WatchedRequest("old", time.GetUtcNow() - TimeSpan.FromDays(4)), new WatchedRequest("new", time.GetUtcNow())];
        var watch = new DecisionWatch<Decision>(store, static (_, _) => Task.FromResult(new Decision("waiting", false, false)), time: time);
        await foreach (var one in watch.RunAsync())
        {
            Assert.Equal("old", one.Id);
            Assert.Equal("No decision on old within 259200 s.", one.Exception!.Message);
            Assert.IsType<TimeoutException>(one.Exception.InnerException);
            break;
        }
    }

    [Fact]
    public async Task Requests_may_be_added_while_a_watch_runs_and_cancelling_leaves_them_in_the_store()
    {
        var store = new MemoryStore();
        using var cancel = new CancellationTokenSource();
        var watch = Watch(store, true);
        await watch.AddAsync("a");
        var ids = new List<string>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var one in watch.RunAsync(cancel.Token))
            {
                ids.Add(one.Id);
                if (ids.Count == 1)
                    await watch.AddAsync("b");
                else
                    await cancel.CancelAsync();
            }
        });

        Assert.Equal(["a", "b"], ids);
        Assert.Equal("b", Assert.Single(store.Kept).Id);
    }

    [Fact]
    public async Task A_request_that_could_not_be_kept_is_kept_by_the_next_attempt()
    {
        var store = new MemoryStore { Fails = true };
        var watch = Watch(store, true);
        await Assert.ThrowsAsync<IOException>(() => watch.AddAsync("a"));
        store.Fails = false;
        await watch.AddAsync("a");

        Assert.Equal("a", Assert.Single(store.Kept).Id);
    }

    [Fact]
    public async Task A_request_that_is_added_while_the_others_are_waited_for_is_asked_for_at_once()
    {
        var asked = new TaskCompletionSource();
        var watch = new DecisionWatch<Decision>(
            new MemoryStore(),
            (id, _) =>
            {
                asked.TrySetResult();
                return Task.FromResult(new Decision("any", id == "new", true));
            },
            time: new ManualTime { JumpLimit = TimeSpan.Zero }
        );
        await watch.AddAsync("old");
        await using var decided = watch.RunAsync().GetAsyncEnumerator();
        var next = decided.MoveNextAsync();
        await asked.Task;
        await watch.AddAsync("new");

        Assert.True(await next);
        Assert.Equal("new", decided.Current.Id);
    }

    [Fact]
    public async Task A_file_keeps_what_is_waited_for()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var store = new FileWatchStore(path);
            Assert.Empty(await store.ReadAsync(CancellationToken.None));
            WatchedRequest[] requests =
            [
                new("d4b3", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)),
                new("x y", DateTimeOffset.UtcNow),
            ];
            await store.WriteAsync(requests, CancellationToken.None);
            Assert.Equal(requests, await new FileWatchStore(path).ReadAsync(CancellationToken.None));
            await store.WriteAsync([], CancellationToken.None);
            Assert.Empty(await store.ReadAsync(CancellationToken.None));
            await File.WriteAllTextAsync(path, "2026-01-02T03:04:05.0000000+00:00\ta\nnonsense\n");

            var exception = await Assert.ThrowsAsync<FormatException>(() => store.ReadAsync(CancellationToken.None));
            Assert.Contains("(2): this is no line of a watch", exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\tb")]
    [InlineData("a\nb")]
    public async Task An_id_that_no_line_can_hold_is_refused(string id) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Watch(new MemoryStore(), true).AddAsync(id));

    private static DecisionWatch<Decision> Watch(IWatchStore store, bool isDecided) =>
        new(store, (_, _) => Task.FromResult(new Decision("approved", isDecided, true)), time: new ManualTime());

    private sealed record Decision(string DecisionState, bool IsDecided, bool IsApproved, string? DecisionReason = null) : IApiDecision;

    private sealed class MemoryStore : IWatchStore
    {
        public IReadOnlyList<WatchedRequest> Kept { get; set; } = [];

        public bool Fails { get; set; }

        public Task<IReadOnlyList<WatchedRequest>> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(Kept);

        public Task WriteAsync(IReadOnlyList<WatchedRequest> requests, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Fails)
                throw new IOException("The disk is full.");
            Kept = requests;
            return Task.CompletedTask;
        }
    }
}
