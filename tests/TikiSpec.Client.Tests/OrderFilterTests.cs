using TikiSpec.Client.V2;
using TikiSpec.Emulator.State;

namespace TikiSpec.Client.Tests;

/// <summary>Orders are listed by sets of values that the values' own types make.</summary>
public sealed class OrderFilterTests : ClientTest
{
    [Fact]
    public async Task Orders_are_listed_by_one_status_by_some_and_by_all_others()
    {
        var mine = new[] { "queueing", "canceled", "waiting_payment" }.Select(Place).ToHashSet();

        Assert.Equal(["queueing"], await StatusesAsync(mine, OrderStatus.Queueing));
        Assert.Equal(
            ["queueing", "waiting_payment"],
            await StatusesAsync(mine, OrderStatus.In(OrderStatus.Queueing, OrderStatus.WaitingPayment))
        );
        Assert.Equal(["queueing", "waiting_payment"], await StatusesAsync(mine, OrderStatus.NotIn(OrderStatus.Canceled)));
        Assert.Equal(["canceled", "queueing", "waiting_payment"], await StatusesAsync(mine, null));
    }

    private string Place(string status) =>
        Emulator
            .State.PlaceOrder(
                new EmulatedOrder
                {
                    Code = "",
                    Status = status,
                    Items = [new EmulatedOrderItem { ProductId = 7 }],
                }
            )
            .Code;

    private async Task<IEnumerable<string>> StatusesAsync(HashSet<string> mine, ApiSet<OrderStatus>? status) =>
        (await Tiki.V2.Orders.ListAsync(new() { Status = status, Limit = 100 }))
            .Where(order => mine.Contains(order.Code))
            .Select(static order => order.Status.Value)
            .Order(StringComparer.Ordinal);
}
