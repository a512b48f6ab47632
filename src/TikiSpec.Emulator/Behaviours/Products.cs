namespace TikiSpec.Emulator.Behaviours;

/// <summary>Reading products: lists, newest first, and single ones.</summary>
internal static class Products
{
    public static void AddTo(BehaviourTable table)
    {
        table.Add("Products_List", List);
        table.Add("Products_ListHidden", ListHidden);
        table.Add("Products_Get", Get);
        table.Add("Products_FindByOriginalSku", FindByOriginalSku);
    }

    private static Response List(OperationCall call)
    {
        var filter = ProductFilter.Read(call.Parameters, "created_from_date", "created_to_date", "updated_from_date", "updated_to_date");
        // Hidden products have a list of their own, and a row here has no property that would tell them.
        var found = call.Store.Read().ProductsNewestFirst.Where(product => !product.IsHidden && filter.Holds(product)).ToArray();
        return Page(call, found, call.Parameters.Includes("include", "inventory"), call.Parameters.Includes("include", "images"));
    }

    private static Response ListHidden(OperationCall call)
    {
        var filter = ProductFilter.Read(call.Parameters, "created_at_from", "created_at_to", "updated_at_from", "updated_at_to");
        var found = call.Store.Read().ProductsNewestFirst.Where(product => product.IsHidden && filter.Holds(product)).ToArray();
        return ListShape.Page(call, found, firstRow: 1, ProductShape.WriteHidden);
    }

    private static Response Get(OperationCall call)
    {
        var state = call.Store.Read();
        var id = call.Parameters.Integer(call.IsV1 ? "product_id" : "productId") ?? 0;
        var product = state.Products.GetValueOrDefault(id);
        if (call.IsV1)
        {
            // v1 documents a list even here, and no 404: an unknown product is an empty one.
            return Page(call, product is null ? [] : [product], withInventory: false, withImages: true);
        }

        return product is null
            ? ErrorResponse.Of(404, $"Product not found id: {id}")
            : Response.Ok(json => ProductShape.WriteDetail(json, product, state.Seller, call));
    }

    private static Response FindByOriginalSku(OperationCall call) =>
        Page(
            call,
            call.Store.Read().FindProduct(call.Parameters.Required("original_sku")) is { } product ? [product] : [],
            withInventory: false,
            withImages: true
        );

    private static Response Page(OperationCall call, IReadOnlyList<EmulatedProduct> found, bool withInventory, bool withImages) =>
        ListShape.Page(
            call,
            found,
            firstRow: 0,
            (json, product) => ProductShape.WriteRow(json, product, call.Version, withInventory, withImages)
        );
}
