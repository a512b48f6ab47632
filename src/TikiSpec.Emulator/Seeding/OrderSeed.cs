using System.Collections.Immutable;
using System.Text.Json;

namespace TikiSpec.Emulator.Seeding;

/// <summary>The orders, queues and subscriptions that responses show.</summary>
internal static class OrderSeed
{
    public static Snapshot Plant(Snapshot state, SeedExamples examples)
    {
        var orders = examples.Rows("Orders_List").Concat(examples.Rows("Orders_Get")).DistinctBy(static row => row.Text("code"));
        state = orders
            .Where(static row => row.Text("code") is not null)
            .Select(Read)
            .Aggregate(state, static (next, order) => next.With(order));
        var subscriptions = examples
            .Rows("Queues_ListSubscriptions")
            .Select(static row => new EmulatedSubscription(row.Text("code") ?? "", row.Text("event_type") ?? ""))
            .ToImmutableList();
        var queues = examples
            .Rows("Queues_List")
            .Select(
                (row, index) =>
                    new EmulatedQueue(row.Text("code") ?? "", row.Text("name") ?? "") { Subscriptions = index == 0 ? subscriptions : [] }
            );
        return state with
        {
            Queues = queues.Aggregate(state.Queues, static (all, queue) => all.SetItem(queue.Code, queue)),
            Seller = state.Seller with
            {
                WarehouseIds =
                [
                    .. state
                        .Seller.WarehouseIds.Concat(
                            state.Orders.Values.SelectMany(static order => order.Items).Select(static item => item.WarehouseId ?? 0)
                        )
                        .Where(static id => id != 0)
                        .Distinct()
                        .Order(),
                ],
            },
        };
    }

    private static EmulatedOrder Read(JsonElement row)
    {
        var status = row.Text("status") ?? OrderStatuses.Queueing;
        var created = TikiTime.Parse(row.Text("created_at")) ?? default;
        var histories = row.Items("status_histories")
            .Select(static step => new EmulatedOrderStep(step.Text("status") ?? "", TikiTime.Parse(step.Text("created_at")) ?? default))
            .ToArray();
        return new EmulatedOrder
        {
            Code = row.Text("code")!,
            Id = row.Integer("id") ?? 0,
            Status = status,
            FulfillmentType = row.Text("fulfillment_type") ?? FulfillmentTypes.TikiDelivery,
            TikiWarehouseCode = row.Property("tiki_warehouse")?.Text("code") ?? "",
            IsPrepaid = row.Property("payment")?.Boolean("is_prepaid") ?? false,
            IsRma = row.Boolean("is_rma") ?? false,
            CustomerName = row.Property("customer")?.Text("full_name") ?? "",
            CreatedAt = created,
            UpdatedAt = TikiTime.Parse(row.Text("updated_at")) ?? created,
            Histories = histories.Length > 0 ? histories : [new EmulatedOrderStep(status, created)],
            DeliveredAt = TikiTime.Parse(row.Property("delivery")?.Text("delivery_confirmed_at")),
            Items = row.Items("items").Select(Item).ToArray(),
            Template = row,
        };
    }

    private static EmulatedOrderItem Item(JsonElement row) =>
        new()
        {
            Id = row.Integer("id") ?? 0,
            ProductId = row.Property("product")?.Integer("id") ?? 0,
            Sku = row.Property("product")?.Text("sku") ?? "",
            Name = row.Property("product")?.Text("name") ?? "",
            InventoryType = row.Property("product")?.Text("inventory_type") ?? "backorder",
            Price = row.Integer("price") ?? 0,
            Quantity = (int)(row.Integer("qty") ?? 1),
            ConfirmationStatus = row.Property("confirmation")?.Text("status") ?? ItemStatuses.Waiting,
            ConfirmedAt = TikiTime.Parse(row.Property("confirmation")?.Text("confirmed_at")),
            WarehouseId = row.Integer("seller_inventory_id"),
        };
}
