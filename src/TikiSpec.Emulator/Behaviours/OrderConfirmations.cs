using System.Globalization;

namespace TikiSpec.Emulator.Behaviours;

/// <summary>The seller says what it has of an order.</summary>
internal static class OrderConfirmations
{
    // The slots of the documentation lie in the past, and its samples are to work.
    private static readonly string[] DocumentedSlots = ["2023-03-29 10:00", "2023-03-29 15:00"];

    private const string NotInStock = "not in stock";

    public static void AddTo(BehaviourTable table)
    {
        table.Add("Orders_ConfirmAvailable", ConfirmAvailable);
        table.Add("Orders_ListPickupSlots", ListPickupSlots);
        table.Add("Orders_ConfirmDropshipAvailable", ConfirmDropship);
        table.Add("Orders_ConfirmDropshipPacking", ConfirmPacking);
    }

    private static Response ConfirmAvailable(OperationCall call) =>
        OrderChange.Make(
            call,
            static (order, call) =>
                order.FulfillmentType == FulfillmentTypes.Dropship
                    ? "Cannot use this API to confirm dropship orders."
                    : FindUnconfirmable(order) ?? FindWarehouse(call),
            static (state, order, call, context) =>
            {
                var available = call
                    .Body.Items("available_item_ids")
                    .Select(static id => id.TryGetInt64(out var known) ? known : 0)
                    .ToHashSet();
                var warehouse = call.Body.Integer("seller_inventory_id") ?? 0;
                var (next, confirmed) = OrderLifecycle.Confirm(state, order, available, warehouse, context);
                // What is left out counts as not in stock; where nothing is left, neither is the order.
                return confirmed.Items.All(static item => item.ConfirmationStatus == ItemStatuses.Canceled)
                        ? OrderLifecycle.Cancel(next, confirmed, NotInStock, context)
                    : order.FulfillmentType == FulfillmentTypes.SellerDelivery
                        ? OrderLifecycle.MoveTo(next, confirmed, OrderStatuses.HandoverToPartner, context)
                    : next.With(confirmed with { UpdatedAt = context.Now });
            }
        );

    private static Response ConfirmDropship(OperationCall call) =>
        OrderChange.Make(
            call,
            static (order, call) =>
                order.FulfillmentType != FulfillmentTypes.Dropship
                    ? "this is no dropship order"
                    : FindUnconfirmable(order) ?? FindWarehouse(call) ?? FindSlotProblem(call),
            static (state, order, call, context) =>
            {
                var isThere = call.Body.Text("confirmation_status") == ItemStatuses.Confirmed;
                var ids = isThere ? order.Items.Select(static item => item.Id).ToArray() : [];
                var (next, confirmed) = OrderLifecycle.Confirm(state, order, ids, call.Body.Integer("seller_inventory_id") ?? 0, context);
                return isThere
                    ? OrderLifecycle.MoveTo(
                        next,
                        confirmed with
                        {
                            PickupTime = call.Body.Text("expected_pickup_time"),
                        },
                        OrderStatuses.Picking,
                        context
                    )
                    : OrderLifecycle.Cancel(next, confirmed, NotInStock, context);
            }
        );

    private static Response ConfirmPacking(OperationCall call) =>
        OrderChange.Make(
            call,
            static (order, call) =>
                order.FulfillmentType != FulfillmentTypes.Dropship ? "this is no dropship order"
                : order.Items.All(static item => item.ConfirmationStatus != ItemStatuses.Confirmed) ? "Please confirm order first!"
                : FindWarehouse(call),
            static (state, order, _, context) =>
                state.With(
                    order with
                    {
                        UpdatedAt = context.Now,
                        Items =
                        [
                            .. order.Items.Select(static item =>
                                item.ConfirmationStatus == ItemStatuses.Confirmed
                                    ? item with
                                    {
                                        ConfirmationStatus = ItemStatuses.ReadyToPick,
                                    }
                                    : item
                            ),
                        ],
                    }
                )
        );

    private static Response ListPickupSlots(OperationCall call)
    {
        var state = call.Store.Read();
        return Orders.FindClosed(state)
            ?? Response.Ok(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("seller_id", state.Seller.Id);
                json.WriteList(
                    "pickup_slots",
                    Slots(call.Store.Clock.Now),
                    static (json, slot) =>
                    {
                        json.WriteStartObject();
                        json.WriteString("expected_pickup_slot", slot.Label);
                        json.WriteString("expected_pickup_time", slot.Time);
                        json.WriteEndObject();
                    }
                );
                json.WriteEndObject();
            });
    }

    /// <summary>Two of the next day.</summary>
    private static (string Label, string Time)[] Slots(DateTimeOffset now)
    {
        var day = now.ToOffset(TikiTime.Offset).AddDays(1);
        var (date, shown) = (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToString("dd/MM", CultureInfo.InvariantCulture));
        return [($"Sáng {shown} (08:00 - 12:00)", date + " 10:00"), ($"Chiều {shown} (13:00 - 17:00)", date + " 15:00")];
    }

    private static string? FindSlotProblem(OperationCall call) =>
        call.Body.Text("expected_pickup_time") is { } time
        && !DocumentedSlots.Contains(time)
        && !Slots(call.Store.Clock.Now).Any(slot => slot.Time == time)
            ? "expected_pickup_time is none of the expected pickup slots"
            : null;

    private static string? FindUnconfirmable(EmulatedOrder order) =>
        order.Status != OrderStatuses.Queueing ? $"the order is {order.Status}, and only one that is queueing can be confirmed"
        : order.Items.All(static item => item.ConfirmationStatus != ItemStatuses.Waiting) ? "no item of the order waits for a confirmation"
        : null;

    private static string? FindWarehouse(OperationCall call) =>
        call.Body.Integer("seller_inventory_id") is { } id && call.Store.Read().Seller.WarehouseIds.Contains(id)
            ? null
            : "seller_inventory_id is no inventory of the seller that serves this order";
}
