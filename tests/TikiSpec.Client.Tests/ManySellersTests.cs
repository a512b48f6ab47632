using TikiSpec.Emulator.State;

namespace TikiSpec.Client.Tests;

public sealed class ManySellersTests : ClientTest
{
    [Fact]
    public async Task One_client_has_a_view_for_each_seller()
    {
        var other = Emulator.Sellers.Add(new EmulatedSeller { Id = 900 });
        var mine = await Tiki.V2_1.Requests.CreateAsync(Sample.Product("MINE-1"));
        LetRequestsBeDecided();
        var theirs = Tiki.As(ApiCredential.ApiKey(other.ApiKey));

        Assert.Contains(await Tiki.V2_1.Products.ListAsync(), static product => product.OriginalSku == "MINE-1");
        Assert.DoesNotContain(await theirs.V2_1.Products.ListAsync(), static product => product.OriginalSku == "MINE-1");
        Assert.NotEmpty(mine.TrackId);
    }
}
