using System.Net;

namespace TikiSpec.Tests.Events;

public sealed class EventReadingTests
{
    private readonly ManualTime _time = new();
    private readonly List<string?> _acks = [];

    [Fact]
    public async Task Events_come_in_order_and_a_batch_is_acknowledged_when_all_of_it_is_handled()
    {
        var log = new List<string>();
        await foreach (var one in Read(Ends, new("a", "1", "2"), new("b", "3"), new(null)))
            log.Add($"{one.Event} after {string.Join(",", _acks.Select(static ack => ack ?? "-"))}");

        Assert.Equal(["1 after -", "2 after -", "3 after -,a"], log);
        Assert.Equal([null, "a", "b"], _acks);
    }

    [Fact]
    public async Task What_is_not_handled_is_not_acknowledged()
    {
        await foreach (var one in Read(Ends, new("a", "1", "2"), new("b", "3")))
        {
            if (one.Event == "2")
                break;
        }

        Assert.Equal([null], _acks);
    }

    [Fact]
    public async Task An_event_that_comes_again_is_dropped_by_its_id() =>
        Assert.Equal(["1", "2", "3"], await All(Ends, new("a", "1", "2"), new("b", "2", "1", "3"), new(null)));

    [Fact]
    public async Task Events_without_an_id_are_never_dropped() =>
        Assert.Equal(["", ""], await All(Ends, new("a", ""), new("b", ""), new(null)));

    [Fact]
    public async Task No_more_is_remembered_than_was_asked_for() =>
        Assert.Equal(
            ["1", "2", "3", "1"],
            await All(Ends with { RememberedEvents = 2 }, new("a", "1", "2", "3"), new("b", "1"), new(null))
        );

    [Fact]
    public async Task Reading_goes_on_from_a_stored_ack()
    {
        await All(Ends with { AckId = "stored" }, new("a", "1"), new(null));

        Assert.Equal(["stored", "a"], _acks);
    }

    [Fact]
    public async Task What_going_on_needs_is_told_when_a_batch_is_handled_and_before_the_server_is_told()
    {
        var kept = new List<string>();
        var options = Ends with
        {
            OnHandled = (ack, _) =>
            {
                kept.Add($"{ack} after {_acks.Count} calls");
                return ValueTask.CompletedTask;
            },
        };
        await All(options, new("a", "1"), new("b", "2"), new(null));

        Assert.Equal(["a after 1 calls", "b after 2 calls"], kept);
    }

    [Fact]
    public async Task It_asks_less_often_while_nothing_comes_and_as_before_when_something_did()
    {
        var options = new EventReadOptions { Interval = TimeSpan.FromSeconds(4), MaxInterval = TimeSpan.FromSeconds(10) };
        await foreach (var one in Read(options, new(null), new(null), new(null), new("a", "1"), new(null), new("b", "2")))
        {
            if (one.Event == "2")
                break;
        }

        AssertWaits(4, 8, 10, 4);
    }

    [Fact]
    public async Task The_same_batch_again_is_not_asked_for_without_a_pause()
    {
        await foreach (var one in Read(new EventReadOptions(), new("a", "1"), new("a", "1"), new("b", "2")))
        {
            if (one.Event == "2")
                break;
        }

        AssertWaits(1);
        Assert.Equal([null, "a", "a"], _acks);
    }

    [Fact]
    public async Task What_may_be_over_at_the_next_question_does_not_end_the_reading()
    {
        var trouble = new ApiException("later") { Status = HttpStatusCode.TooManyRequests, RetryAfter = TimeSpan.FromSeconds(30) };

        Assert.Equal(["1"], await All(Ends, new(null) { Failure = trouble }, new("a", "1"), new(null)));
        AssertWaits(30);
        Assert.Equal([null, null, "a"], _acks);
    }

    [Fact]
    public async Task A_wait_of_years_that_a_server_asks_for_is_none()
    {
        _time.JumpLimit = TimeSpan.FromHours(2);
        var trouble = new ApiException("later") { Status = HttpStatusCode.TooManyRequests, RetryAfter = TimeSpan.FromDays(2_900_000) };

        Assert.Equal(["1"], await All(Ends, new(null) { Failure = trouble }, new("a", "1"), new(null)));
        AssertWaits(3600);
    }

    [Fact]
    public async Task What_is_refused_for_good_ends_it() =>
        await Assert.ThrowsAsync<ApiException>(() =>
            All(Ends, new Batch(null) { Failure = new("no") { Status = HttpStatusCode.Forbidden } })
        );

    [Fact]
    public async Task What_stands_under_a_name_that_is_not_known_is_not_acknowledged_unseen()
    {
        var renamed = new Batch("b", "2") { HasList = false };

        Assert.Equal(["1", "2"], await All(Ends, new("a", "1"), renamed, renamed with { HasList = true }, new(null)));
        Assert.Equal([null, "a", "a", "b"], _acks);
        Assert.Contains(
            "found none, and something to acknowledge",
            (await Assert.ThrowsAsync<ApiJsonException>(() => All(Ends, [.. Enumerable.Repeat(renamed, 20)]))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_token_ends_it_while_it_waits()
    {
        using var canceled = new CancellationTokenSource();
        canceled.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Read(new EventReadOptions(), new Batch(null)).WithCancellation(canceled.Token)) { }
        });
    }

    [Fact]
    public void A_payload_of_another_form_is_none_and_the_event_has_it_as_it_came()
    {
        Assert.Null(ApiEvents.Payload<Note>(ApiValue.Parse("[1]")));
        Assert.Null(ApiEvents.Payload<Note>(default));
        Assert.Equal("a", ApiEvents.Payload<Note>(ApiValue.Parse("""{"text":"a"}"""))!.Text);
    }

    [Fact]
    public void Numbers_are_checked_where_they_are_given()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new EventReadOptions { Backoff = 0.5 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new EventReadOptions { RememberedEvents = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new EventReadOptions { Interval = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new EventReadOptions { MaxInterval = TimeSpan.FromDays(25) });
    }

    private static EventReadOptions Ends => new() { EndsWhenEmpty = true };

    private async Task<IReadOnlyList<string>> All(EventReadOptions options, params Batch[] batches)
    {
        var events = new List<string>();
        await foreach (var one in Read(options, batches))
            events.Add(one.Event);
        return events;
    }

    private IAsyncEnumerable<ApiEvent<string>> Read(EventReadOptions options, params Batch[] batches) =>
        ApiEvents.ReadAsync(
            (ack, token) =>
            {
                token.ThrowIfCancellationRequested();
                _acks.Add(ack);
                var batch = batches[_acks.Count - 1];
                return batch.Failure is null ? Task.FromResult(batch) : Task.FromException<Batch>(batch.Failure);
            },
            static batch => batch.HasList ? batch.Events : ApiList.Absent<string>(),
            static batch => batch.Ack,
            static id => id,
            static _ => null,
            options,
            _time,
            CancellationToken.None
        );

    private void AssertWaits(params double[] seconds)
    {
        Assert.Equal(seconds.Length, _time.Waits.Count);
        Assert.All(_time.Waits.Zip(seconds), static pair => Assert.InRange(pair.First.TotalSeconds, pair.Second, pair.Second * 1.2));
    }

    private sealed record Batch(string? Ack, params string[] Events)
    {
        public ApiException? Failure { get; init; }

        public bool HasList { get; init; } = true;
    }

    private sealed record Note(string Text) : IApiModel<Note>
    {
        public static Note ReadJson(ref System.Text.Json.Utf8JsonReader reader, JsonReadContext json) =>
            new(ApiJson.ReadValue(ref reader, json)["text"].GetString());

        public void WriteJson(System.Text.Json.Utf8JsonWriter writer) => throw new NotSupportedException();
    }
}
