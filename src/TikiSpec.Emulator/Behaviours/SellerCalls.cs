namespace TikiSpec.Emulator.Behaviours;

/// <summary>What a seller asks of itself.</summary>
internal static class SellerCalls
{
    public static void AddTo(BehaviourTable table)
    {
        table.Add("Sellers_GetMe", GetMe);
        table.Add("Sellers_ListWarehouses", ListWarehouses);
        table.Add("Sellers_UpdateCanUpdateProduct", UpdateCanUpdateProduct);
    }

    private static Response GetMe(OperationCall call) => Response.Ok(json => SellerShape.Write(json, call.Store.Read().Seller));

    // All of them are open, and feed Tiki: whoever asks for others gets none.
    private static Response ListWarehouses(OperationCall call)
    {
        var seller = call.Store.Read().Seller;
        var isAskedForOthers = call.Parameters.Integer("status") == 0 || call.Parameters.Integer("type") == 0;
        return ListShape.Page(
            call,
            isAskedForOthers ? [] : seller.WarehouseIds,
            firstRow: 0,
            (json, id) => SellerShape.WriteWarehouse(json, seller, id)
        );
    }

    private static Response UpdateCanUpdateProduct(OperationCall call) =>
        call.Store.Change<Response>(
            (state, _) =>
                call.Body.Integer("can_update_product") is { } allowed and (0 or 1)
                    ? (state with { Seller = state.Seller with { CanUpdateProducts = allowed == 1 } }, Receipts.Success())
                    : (state, ErrorResponse.Of(400, "can_update_product must be 0 or 1"))
        );
}

/// <summary>The response of calls that only do something.</summary>
internal static class Receipts
{
    public static Response Success() =>
        Response.Ok(static json =>
        {
            json.WriteStartObject();
            json.WriteString("message", "success");
            json.WriteEndObject();
        });
}
