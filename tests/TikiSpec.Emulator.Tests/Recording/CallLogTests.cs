namespace TikiSpec.Emulator.Tests.Recording;

public sealed class CallLogTests
{
    [Fact]
    public async Task Calls_are_recorded_with_operation_bodies_and_status()
    {
        await using var emulator = await TikiEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                StartTime = EmulatorTest.Start,
                TimeSpeed = 0,
            }
        );
        using var http = new EmulatorClient(emulator);
        await http.SendAsync("PUT", "v2.1/products/updateSku?a=b", """{"product_id":2166152,"price":90000}""");
        await http.GetAsync("v2/nothing");

        var calls = emulator.Calls.ToArray();

        Assert.Equal("#1 PUT /integration/v2.1/products/updateSku?a=b -> 200", calls[0].ToString());
        Assert.Equal(("tiki.v2.1", "Products_UpdateSku", EmulatorTest.Start), (calls[0].Spec, calls[0].OperationId, calls[0].Time));
        Assert.Equal("""{"product_id":2166152,"price":90000}""", calls[0].Body);
        Assert.Equal("""{"state":"approved"}""", calls[0].ResponseBody);
        Assert.Equal((404, null), (calls[1].Status, calls[1].OperationId));
    }

    /// <summary>However long an emulator runs, what it keeps of its calls and tokens has an end; what grows is the
    /// state that callers make.</summary>
    [Fact]
    public async Task What_is_kept_of_twenty_thousand_calls_is_what_is_kept_of_one_thousand()
    {
        await using var emulator = await TikiEmulator.StartAsync(new TikiEmulatorOptions { UseSocket = false, RateLimit = null });
        using var http = new EmulatorClient(emulator);
        for (var i = 0; i < 20_000; i++)
        {
            await http.GetAsync("v2/categories?name=none");
        }

        Assert.Equal((1000, 20_000L), (emulator.Calls.Count, emulator.Calls.Total));
        Assert.Equal(19_001, emulator.Calls.First().Number);
    }

    [Fact]
    public async Task All_bodies_together_are_bounded_and_the_oldest_calls_go_first()
    {
        await using var emulator = await TikiEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                RateLimit = null,
                MaxRecordedBytes = 50_000,
            }
        );
        using var http = new EmulatorClient(emulator);
        for (var i = 0; i < 100; i++)
        {
            await http.SendAsync("POST", "v2.1/requests", "{" + new string(' ', 4_000));
        }

        var kept = emulator.Calls.Sum(static call => call.Body.Length + call.ResponseBody.Length);

        Assert.InRange(kept, 40_000, 50_000);
        Assert.InRange(emulator.Calls.Count, 10, 12);
        Assert.Equal(100, emulator.Calls.Last().Number);
    }

    [Fact]
    public async Task The_oldest_calls_and_the_ends_of_long_bodies_are_forgotten()
    {
        await using var emulator = await TikiEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                MaxRecordedCalls = 2,
                MaxRecordedBodyBytes = 10,
            }
        );
        using var http = new EmulatorClient(emulator);
        for (var i = 1; i <= 5; i++)
        {
            await http.GetAsync("v2/categories?name=" + new string('x', i));
        }

        Assert.Equal([4, 5], emulator.Calls.Select(static call => call.Number));
        Assert.Equal(5, emulator.Calls.Total);
        Assert.Equal("""{"data":[]""", emulator.Calls.First().ResponseBody);
        emulator.Calls.Clear();
        Assert.Empty(emulator.Calls);
    }
}
