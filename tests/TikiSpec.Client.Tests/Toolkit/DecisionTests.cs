using TikiSpec.Client.V2_1;
using V2 = TikiSpec.Client.V2;

namespace TikiSpec.Client.Tests.Toolkit;

public sealed class DecisionTests : ClientTest
{
    [Fact]
    public async Task An_approved_request_passes_and_a_rejected_one_says_why()
    {
        var good = await Tiki.V2_1.Requests.CreateAsync(Sample.Product("GOOD-1"));
        LetRequestsBeDecided();

        Assert.Equal("approved", (await Tiki.V2.Tracking.GetAsync(good.TrackId)).EnsureApproved().State.Value);
        var rejected = new V2.TrackingEntry
        {
            TrackId = "t",
            State = "rejected",
            Reason = """{"errors":[{"code":420,"msg_eng":"Not unique"}]}""",
        };
        Assert.Equal("Not unique", Assert.Throws<ApiRejectedException>(() => rejected.EnsureApproved()).Reasons[0].Text);
        Assert.False(((IApiDecision)new V2.TrackingEntry { TrackId = "t", State = "processing" }).IsDecided);
        Assert.True(((IApiDecision)new V2.TrackingEntry { TrackId = "t", State = "update_product_approved" }).IsApproved);
    }

    [Fact]
    public async Task Many_requests_are_watched_at_once_over_a_restart()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var watch = new DecisionWatch<V2.TrackingEntry>(new FileWatchStore(path), Ask);
            for (var number = 0; number < 5; number++)
                await watch.AddAsync((await Tiki.V2_1.Requests.CreateAsync(Sample.Product("WATCHED-" + number))).TrackId);
            LetRequestsBeDecided();

            // Another process goes on.
            var decided = new List<string>();
            await foreach (var one in new DecisionWatch<V2.TrackingEntry>(new FileWatchStore(path), Ask).RunAsync())
                decided.Add(one.Decision!.EnsureApproved().TrackId);
            Assert.Equal(5, decided.Distinct().Count());
            Assert.Equal("", await File.ReadAllTextAsync(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private Task<V2.TrackingEntry> Ask(string id, CancellationToken token) => Tiki.V2.Tracking.GetAsync(id, cancellationToken: token);
}
