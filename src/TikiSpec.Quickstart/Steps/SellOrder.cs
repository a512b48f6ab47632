using Spectre.Console;
using TikiSpec.Emulator;
using TikiSpec.Quickstart.Output;

namespace TikiSpec.Quickstart.Steps;

/// <summary>An order comes in: its event is read, it is confirmed from a warehouse, and the stock falls.</summary>
internal static class SellOrder
{
    private const int Pieces = 2;

    public static async Task TellAsync(
        IAnsiConsole console,
        TikiClient tiki,
        TikiEmulator emulator,
        string originalSku,
        CancellationToken cancellationToken
    )
    {
        var queue = await SubscribeAsync(console, tiki, cancellationToken);
        var product = await FindAsync(tiki, originalSku, cancellationToken);
        console.Say($"Somebody buys {Pieces} pieces of [bold]{originalSku}[/], of which there are {Narration.Number(Stock(product))}.");
        emulator.State.PlaceOrder(product.ProductId, Pieces);

        var code = await ReadEventAsync(console, tiki, queue, cancellationToken);
        await ConfirmAsync(console, tiki, code, cancellationToken);

        var after = await FindAsync(tiki, originalSku, cancellationToken);
        console.Say($"Of [bold]{originalSku}[/] there are {Narration.Number(Stock(after))} now.");
    }

    private static async Task<V1.EventQueue> SubscribeAsync(IAnsiConsole console, TikiClient tiki, CancellationToken cancellationToken)
    {
        console.Heading("An order comes in");
        console.Code(
            "tiki.V1.Queues.CreateAsync(…); tiki.V1.Queues.CreateSubscriptionAsync(queue.Code, …); tiki.V1.Queues.PullEventsAsync(…)"
        );
        var queue = await tiki.V1.Queues.CreateAsync(new V1.NewEventQueue { Name = "orders" }, cancellationToken: cancellationToken);
        var wanted = new V1.NewEventSubscription { EventType = V1.EventType.OrderCreatedSuccessfully };
        await tiki.V1.Queues.CreateSubscriptionAsync(queue.Code, wanted, cancellationToken: cancellationToken);
        return queue;
    }

    private static async Task<string> ReadEventAsync(
        IAnsiConsole console,
        TikiClient tiki,
        V1.EventQueue queue,
        CancellationToken cancellationToken
    )
    {
        var batch = await tiki.V1.Queues.PullEventsAsync(queue.Code, new V1.EventPull(), cancellationToken: cancellationToken);
        var code = batch.Events[0].Payload["order_code"].GetString();
        // The acknowledgement goes out with the next question, once the event was dealt with.
        await tiki.V1.Queues.PullEventsAsync(queue.Code, new V1.EventPull { AckId = batch.AckId }, cancellationToken: cancellationToken);
        console.Say($"The queue tells it: {batch.Events[0].Type.Value}, order [bold]{code}[/].");
        return code;
    }

    private static async Task ConfirmAsync(IAnsiConsole console, TikiClient tiki, string code, CancellationToken cancellationToken)
    {
        console.Code("tiki.V2.Orders.ConfirmAvailableAsync(code, new StockConfirmation { AvailableItemIds = …, SellerInventoryId = … })");
        var order = await tiki.V2.Orders.GetAsync(code, cancellationToken: cancellationToken);
        var inventories = await tiki.V2.SellerInventories.ListAsync([order.TikiWarehouse.Code], cancellationToken: cancellationToken);
        var warehouse =
            inventories.SellerInventories.FirstOrDefault(known => known.Id == order.Items[0].SellerInventoryId)
            ?? inventories.SellerInventories[0];
        var confirmation = new V2.StockConfirmation
        {
            // Of the order itself: an id that is not in it would count as out of stock, and cancel the order.
            AvailableItemIds = [.. order.Items.Select(static item => item.Id)],
            SellerInventoryId = warehouse.Id,
        };
        var sure = confirmation.CheckedAgainst(order);
        await tiki.V2.Orders.ConfirmAvailableAsync(code, sure, cancellationToken: cancellationToken);
        var confirmed = await tiki.V2.Orders.GetAsync(code, cancellationToken: cancellationToken);
        console.Say(
            $"It is confirmed from [bold]{warehouse.Name}[/]: {confirmed.Status.Value}, {confirmed.Items[0].Confirmation.Status.Value}."
        );
    }

    private static async Task<V2_1.Product> FindAsync(TikiClient tiki, string originalSku, CancellationToken cancellationToken)
    {
        await foreach (
            var product in tiki.V2_1.Products.ListAllAsync(new() { Include = ["inventory"] }).WithCancellation(cancellationToken)
        )
        {
            if (product.OriginalSku == originalSku)
            {
                return product;
            }
        }

        throw new StoryException($"There is no product with the original sku '{originalSku}'.");
    }

    private static long Stock(V2_1.Product product) =>
        (product.Inventory?.WarehouseStocks ?? []).Sum(static stock => stock.QuantityAvailable ?? 0);
}
