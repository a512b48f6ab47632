namespace TikiSpec.Emulator.Tests.Behaviours;

public sealed class TrackingTests : EmulatorTest
{
    [Theory]
    [InlineData("v1", "TraceId not found")]
    [InlineData("v2", "track_id is invalid")]
    public async Task An_unknown_track_id_is_not_found(string version, string error) =>
        (await Http.GetAsync(version + "/tracking/nothing")).AssertRefused(404, error);

    [Fact]
    public async Task Replaying_an_unknown_track_id_is_not_found() =>
        (await Http.SendAsync("POST", "v2/tracking/nothing/replay")).AssertRefused(404, "track_id is invalid");

    [Fact]
    public async Task A_track_id_ends_after_30_days()
    {
        var trackId = await Http.CreateAsync(Payloads.Product());
        Emulator.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal("approved", (await Http.TrackAsync(trackId)).Text("state"));

        Emulator.Time.Advance(TimeSpan.FromSeconds(1));

        (await Http.GetAsync("v2/tracking/" + trackId)).AssertRefused(404, "track_id is invalid");
        Assert.Empty((await Http.GetJsonAsync("v2/tracking")).EnumerateArray());
    }

    [Fact]
    public async Task The_list_is_newest_first_and_ends_at_the_limit()
    {
        var first = await Http.CreateAsync(Payloads.Product("T-1"));
        Emulator.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await Http.CreateAsync(Payloads.Product("T-2"));

        var list = await Http.GetJsonAsync("v2/tracking?limit=2");
        var v1 = await Http.GetJsonAsync("v1/tracking?limit=1");

        Assert.Equal([second, first], list.EnumerateArray().Select(static entry => entry.Text("track_id")));
        Assert.Equal([second], v1.EnumerateArray().Select(static entry => entry.Text("trace_id")));
        (await Http.GetAsync("v2/tracking?limit=0")).AssertRefused(400, "'limit' must be at least 1");
    }

    [Theory]
    [InlineData("created_at_min", "2026-03-01 12:30:00", "late")]
    [InlineData("created_at_max", "2026-03-01 12:29:59", "early")]
    [InlineData("updated_at_min", "2026-03-01 12:30:00", "late")]
    [InlineData("updated_at_max", "2026-03-01 12:29:59", "early")]
    public async Task Windows_of_time_narrow_the_list(string parameter, string time, string expected)
    {
        // The emulator's day begins at noon in Vietnam.
        var early = await Http.CreateAsync(Payloads.Product("EARLY"));
        Emulator.Time.Advance(TimeSpan.FromMinutes(30));
        var late = await Http.CreateAsync(Payloads.Product("LATE"));

        foreach (var version in new[] { "v1", "v2" })
        {
            var list = await Http.GetJsonAsync($"{version}/tracking?{parameter}={Uri.EscapeDataString(time)}");
            var ids = list.EnumerateArray().Select(entry => entry.Text(version == "v1" ? "trace_id" : "track_id")).ToArray();

            Assert.Contains(expected == "late" ? late : early, ids);
            Assert.DoesNotContain(expected == "late" ? early : late, ids);
        }
    }
}
