namespace TikiSpec.Emulator.Tests.Behaviours;

public sealed class ReviewByPersonTests : EmulatorTest
{
    protected override TikiEmulatorOptions Options => new() { ApprovesByItself = false };

    [Fact]
    public async Task As_in_production_a_request_waits_for_a_person()
    {
        var trackId = await Http.CreateAsync(Payloads.Product("WAIT"));
        Emulator.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal("awaiting_approve", (await Http.TrackAsync(trackId)).Text("state"));

        Emulator.State.Approve(trackId);

        Assert.Equal("approved", (await Http.TrackAsync(trackId)).Text("state"));
        Assert.NotNull(Emulator.State.FindProduct("WAIT"));
    }

    [Fact]
    public async Task A_person_rejects_with_a_reason_of_their_own()
    {
        var trackId = await Http.CreateAsync(Payloads.Product("NO"));

        Emulator.State.Reject(trackId, "The picture is blurred");
        var entry = await Http.TrackAsync(trackId);

        Assert.Equal(("rejected", "The picture is blurred"), (entry.Text("state"), entry.Text("reason")));
        Assert.Throws<ArgumentException>(() => Emulator.State.Approve(trackId));
        Assert.Throws<ArgumentException>(() => Emulator.State.Approve("unknown"));
    }
}
