using System.Text;

namespace TikiSpec.Emulator.Tests.State;

/// <summary>Whoever sends for days must not fill the memory: what callers make of the state has an end, too.</summary>
public sealed class BoundTests : EmulatorTest
{
    protected override TikiEmulatorOptions Options => base.Options with { MaxStateBytes = 20_000 };

    [Fact]
    public async Task Bodies_that_become_state_are_counted_and_refused_beyond_the_limit()
    {
        var (sent, taken) = (0, 0);
        ReceivedResponse last;
        do
        {
            var body = Payloads.Product("SKU-" + sent++).ToJsonString();
            last = await Http.SendAsync("POST", "v2.1/requests", body);
            taken += last.Status == 200 ? Encoding.UTF8.GetByteCount(body) : 0;
        } while (last.Status == 200 && sent < 1000);

        last.AssertRefused(413, "the emulator's state is full: 20000 bytes");
        Assert.InRange(taken, 19_000, 20_000);
        Assert.Equal(sent - 1, Emulator.State.Requests.Count(static request => request.TrackId.Length == 32 && request.State == "queuing"));
    }

    [Fact]
    public async Task A_cleared_state_takes_them_again()
    {
        while (
            (
                await Http.SendAsync(
                    "POST",
                    "v2/products/updateOriginalSku",
                    $$"""{"product_id":2166152,"original_sku":"{{Guid.NewGuid()}}{{new string('x', 900)}}"}"""
                )
            ).Status == 200
        )
        {
            Assert.NotNull(Emulator.State.FindProduct(2166152));
        }

        Emulator.State.Clear();
        Emulator.State.Put(
            new EmulatedProduct
            {
                Id = 1,
                Sku = "1",
                Name = "One",
            }
        );

        Assert.Equal(
            200,
            (await Http.SendAsync("POST", "v2/products/updateOriginalSku", """{"product_id":1,"original_sku":"a"}""")).Status
        );
    }
}
