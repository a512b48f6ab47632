namespace TikiSpec.Emulator.Behaviours;

/// <summary>Reading orders, and where their goods may come from.</summary>
internal static class Orders
{
    public static void AddTo(BehaviourTable table)
    {
        table.Add("Orders_List", List);
        table.Add("Orders_Get", Get);
        table.Add("SellerInventories_List", ListInventories);
    }

    /// <summary>A shop that is closed has no orders for anybody.</summary>
    public static Response? FindClosed(Snapshot state) => state.Seller.IsActive ? null : ErrorResponse.Of(403, "the seller is not active");

    public static Response NotFound(OperationCall call) => ErrorResponse.Of(404, $"Order not found code: {call.Parameters.Text("code")}");

    private static Response List(OperationCall call)
    {
        var state = call.Store.Read();
        var filter = OrderFilter.Read(call, call.Store.Clock.Now);
        var (sorted, problem) = Sorted(call, state);
        if (FindClosed(state) is { } closed)
        {
            return closed;
        }

        return (filter.Problem ?? problem) is { } wrong
            ? ErrorResponse.Of(400, wrong)
            : ListShape.Page(
                call,
                [.. sorted.Where(filter.Holds)],
                firstRow: 0,
                (json, order) => OrderShape.Write(json, order, state.Seller, call.Parameters.List("include"))
            );
    }

    private static (IEnumerable<EmulatedOrder> Orders, string? Problem) Sorted(OperationCall call, Snapshot state)
    {
        var orders = state.OrdersNewestFirst;
        return call.Parameters.Text("order_by") switch
        {
            null or "created_at|desc" => (orders, null),
            "created_at|asc" => (orders.Reverse(), null),
            "updated_at|desc" => (orders.OrderByDescending(static order => order.UpdatedAt), null),
            "updated_at|asc" => (orders.Reverse().OrderBy(static order => order.UpdatedAt), null),
            { } other => (
                [],
                $"parameter 'order_by' is '{other}'; it is created_at or updated_at, a bar, and asc or desc: created_at|desc"
            ),
        };
    }

    private static Response Get(OperationCall call)
    {
        var state = call.Store.Read();
        return FindClosed(state)
            ?? (
                state.Orders.TryGetValue(call.Parameters.Required("code"), out var order)
                    ? Response.Ok(json => OrderShape.Write(json, order, state.Seller, call.Parameters.List("include")))
                    : NotFound(call)
            );
    }

    // Every warehouse of the seller serves every one of Tiki's that there is.
    private static Response ListInventories(OperationCall call)
    {
        var state = call.Store.Read();
        var known = state.Warehouses.Select(static warehouse => warehouse.Code).ToHashSet(StringComparer.Ordinal);
        known.UnionWith(state.Orders.Values.Select(static order => order.TikiWarehouseCode));
        var asked = call.Parameters.List("tiki_warehouse_codes");
        return Response.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteList(
                "seller_inventories",
                asked.Any(known.Contains) ? state.Seller.WarehouseIds : [],
                (json, id) => SellerShape.WriteInventory(json, state.Seller, id)
            );
            json.WriteList(
                "mappings",
                asked,
                (json, code) =>
                {
                    json.WriteStartObject();
                    json.WriteString("tiki_warehouse_code", code);
                    json.WriteList(
                        "seller_inventory_ids",
                        known.Contains(code) ? state.Seller.WarehouseIds : [],
                        static (json, id) => json.WriteNumberValue(id)
                    );
                    json.WriteEndObject();
                }
            );
            json.WriteEndObject();
        });
    }
}
