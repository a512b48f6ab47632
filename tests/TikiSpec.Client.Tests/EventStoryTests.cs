using TikiSpec.Client.V1;
using TikiSpec.Emulator.State;

namespace TikiSpec.Client.Tests;

/// <summary>A shop that reads what happens to its orders.</summary>
public sealed class EventStoryTests : ClientTest
{
    private string? _kept;

    [Fact]
    public async Task Reading_goes_on_behind_what_was_handled_when_the_program_stopped()
    {
        Emulator.State.Seller = Emulator.State.Seller with { WarehouseIds = [1054] };
        Emulator.State.Put(
            new EmulatedProduct
            {
                Id = 7,
                Sku = "1",
                OriginalSku = "CASE",
                Name = "Case",
                Price = 120_000,
            }
        );
        Emulator.State.SetStock(7, 1054, 10);
        var queue = await Tiki.V1.Queues.CreateAsync(new NewEventQueue { Name = "shop" });
        await Tiki.V1.Queues.CreateSubscriptionAsync(
            queue.Code,
            new NewEventSubscription { EventType = EventType.OrderCreatedSuccessfully }
        );

        var first = Emulator.State.PlaceOrder(7);
        Assert.Equal([first.Code], await HandledAsync(queue.Code));

        var second = Emulator.State.PlaceOrder(7);
        Assert.Equal([second.Code], await HandledAsync(queue.Code));
        Assert.Empty(await HandledAsync(queue.Code));
    }

    /// <summary>A run of the program, which stores what it needs for the next.</summary>
    private async Task<IReadOnlyList<string>> HandledAsync(string queue)
    {
        var orders = new List<string>();
        var read = new EventReadOptions
        {
            EndsWhenEmpty = true,
            AckId = _kept,
            OnHandled = (ack, _) =>
            {
                _kept = ack;
                return ValueTask.CompletedTask;
            },
        };
        await foreach (var one in Tiki.V1.Queues.ReadEventsAsync(queue, read))
        {
            if (one.Payload is OrderCreatedPayload { OrderCode: { } order })
                orders.Add(order);
        }

        return orders;
    }
}
