namespace TikiSpec.Emulator.Tests.State;

public sealed class SeededRequestTests : EmulatorTest
{
    [Fact]
    public async Task A_request_that_a_test_puts_is_one_like_any_other()
    {
        Emulator.State.Put(Request("mine", "awaiting_approve"));

        Assert.Equal("awaiting_approve", (await Http.TrackAsync("mine")).Text("state"));
        var requestId = (await Http.TrackAsync("mine")).Text("request_id");
        Assert.Equal(19, requestId.Length);
        Assert.Equal(requestId, (await Http.GetJsonAsync("v2/requests?state=awaiting_approve&limit=1")).Data()[0].Text("request_id"));

        Emulator.State.Approve("mine");
        Assert.Equal(77, (await Http.GetJsonAsync("v2/products/findBy?original_sku=SEEDED")).Data()[0].Number("product_id"));
    }

    [Fact]
    public async Task Its_next_step_comes_when_it_says_so_and_else_never()
    {
        Emulator.State.Put(Request("waits", "drafted"));
        Emulator.State.Put(Request("goes", "drafted", "OTHER") with { NextStepAt = Emulator.Time.Now.AddHours(1) });
        LetRequestsBeDecided();
        Assert.Equal("drafted", (await Http.TrackAsync("goes")).Text("state"));

        Emulator.Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal("drafted", (await Http.TrackAsync("waits")).Text("state"));
        Assert.Equal("approved", (await Http.TrackAsync("goes")).Text("state"));
    }

    [Fact]
    public async Task Its_sku_is_kept_for_it_until_it_is_replaced_by_one_that_is_decided()
    {
        Emulator.State.Put(Request("mine", "awaiting_approve"));
        Assert.Throws<ArgumentException>(() => Emulator.State.Put(Request("twin", "drafted")));
        var late = await Http.CreateAsync(Payloads.Product("SEEDED"));
        LetRequestsBeDecided();
        Assert.Equal("rejected", (await Http.TrackAsync(late)).Text("state"));

        Emulator.State.Put(Request("mine", "rejected") with { Reason = "no" });
        var next = await Http.CreateAsync(Payloads.Product("SEEDED"));
        LetRequestsBeDecided();

        Assert.Equal("approved", (await Http.TrackAsync(next)).Text("state"));
        Assert.Equal("no", (await Http.TrackAsync("mine")).Text("reason"));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Contains(
            "known are queuing",
            Assert.Throws<ArgumentException>(() => Emulator.State.Put(Request("x", "lost"))).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => Emulator.State.Put(Request("x", "drafted") with { RequestId = "1121456196340384958" }));
        Emulator.State.Put(Request("queues", "queuing", "YOUR_ORIGINAL_SKU_123"));
        Assert.Throws<ArgumentException>(() => Emulator.State.Approve("queues"));
        Assert.Null(Emulator.State.FindRequest("x"));
    }

    private static EmulatedRequest Request(string trackId, string state, string sku = "SEEDED") =>
        new()
        {
            TrackId = trackId,
            State = state,
            Products =
            [
                new EmulatedProduct
                {
                    Id = sku == "SEEDED" ? 77 : 78,
                    Sku = "1",
                    OriginalSku = sku,
                    Name = "Seeded",
                },
            ],
        };
}
