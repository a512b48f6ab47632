namespace TikiSpec.Emulator.Behaviours;

/// <summary>Labels of confirmed orders, and how far a parcel is that the seller carries itself.</summary>
internal static class OrderDeliveries
{
    private const string Print = "https://salt.tikicdn.com/ts/print/00/00/00/";

    // In this order they are reported, one after another.
    private static readonly string[] Shipment =
    [
        "transferring_to_foreign_warehouses",
        "has_come_to_foreign_warehouses",
        "rotating_to_vietnam",
        "customs_clearance",
        "customs_clearance_complete",
        "item_arrived_in_vietnam",
        "ready_for_delivery",
        "on_delivery",
        "successful_delivery",
    ];

    public static void AddTo(BehaviourTable table)
    {
        table.Add("Orders_GetTikiDeliveryLabels", static call => GetLabels(call, FulfillmentTypes.TikiDelivery));
        table.Add("Orders_GetSellerDeliveryLabels", static call => GetLabels(call, FulfillmentTypes.SellerDelivery));
        table.Add("Orders_GetDropshipLabels", static call => GetLabels(call, FulfillmentTypes.Dropship));
        table.Add("Orders_GetCrossBorderLabels", static call => GetLabels(call, FulfillmentTypes.CrossBorder));
        table.Add("Orders_UpdateSellerDelivery", UpdateDelivery);
        table.Add("Orders_UpdateCrossBorderShipment", UpdateShipment);
    }

    private static Response GetLabels(OperationCall call, string model)
    {
        var state = call.Store.Read();
        if (Orders.FindClosed(state) is { } closed)
        {
            return closed;
        }

        if (!state.Orders.TryGetValue(call.Parameters.Required("code"), out var order))
        {
            return Orders.NotFound(call);
        }

        return order.FulfillmentType != model ? ErrorResponse.Of(403, "you don't have permission print order")
            : order.Status == OrderStatuses.Canceled ? ErrorResponse.Of(400, "the order is canceled")
            : order.Items.All(static item => item.ConfirmationStatus is ItemStatuses.Waiting or ItemStatuses.Canceled)
                ? ErrorResponse.Of(400, "Please confirm order first!")
            : Response.Ok(json =>
            {
                json.WriteStartObject();
                json.WriteString("shipping_label_url", $"{Print}{order.Code}.html");
                if (model == FulfillmentTypes.Dropship)
                {
                    json.WriteString("shipping_stamp_url", $"{Print}{order.Code}-stamp.html");
                }

                json.WriteEndObject();
            });
    }

    private static Response UpdateDelivery(OperationCall call) =>
        OrderChange.Make(
            call,
            static (order, call) =>
                order is not { FulfillmentType: FulfillmentTypes.SellerDelivery, Status: OrderStatuses.HandoverToPartner }
                    ? "status incorrect"
                    : FindDeliveryProblem(call),
            static (state, order, call, context) =>
                call.Body.Text("status") == "successful_delivery"
                    ? OrderLifecycle.MoveTo(state, order, OrderStatuses.SuccessfulDelivery, context)
                : call.Body.Text("failure_cause") == "redelivery_appointment"
                    ? OrderLifecycle.MoveTo(state, order, OrderStatuses.HandoverToPartner, context)
                : OrderLifecycle.Cancel(state, order, call.Body.Text("failure_cause")!, context)
        );

    private static string? FindDeliveryProblem(OperationCall call) =>
        (call.Body.Text("status"), call.Body.Text("failure_cause")) switch
        {
            ("successful_delivery", _) => null,
            ("failed_delivery", "out_of_needs" or "out_of_stock") => null,
            ("failed_delivery", "redelivery_appointment") => call.Body.Text("appointment_date") is null
                ? "appointment_date is required with redelivery_appointment"
                : null,
            ("failed_delivery", _) => "failure_cause must be out_of_needs, out_of_stock or redelivery_appointment",
            _ => "status incorrect",
        };

    private static Response UpdateShipment(OperationCall call) =>
        OrderChange.Make(
            call,
            static (order, call) =>
                order.FulfillmentType != FulfillmentTypes.CrossBorder || OrderStatuses.IsEnd(order.Status) ? "status incorrect"
                : order.Items.All(static item => item.ConfirmationStatus == ItemStatuses.Waiting) ? "Please confirm order first!"
                : Array.IndexOf(Shipment, call.Body.Text("status")) <= Array.IndexOf(Shipment, order.ShipmentStatus) ? "status incorrect"
                : null,
            static (state, order, call, context) =>
            {
                var shipped = order with { ShipmentStatus = call.Body.Text("status"), UpdatedAt = context.Now };
                return OrderLifecycle.MoveTo(
                    state,
                    shipped,
                    shipped.ShipmentStatus == Shipment[^1] ? OrderStatuses.SuccessfulDelivery : OrderStatuses.Shipping,
                    context
                );
            }
        );
}
