namespace TikiSpec.Emulator.Behaviours;

/// <summary>Which changes of price and stock are refused, in the documented words where there are some.</summary>
internal static class SkuChangeRules
{
    public const string PriceTooLow = "Price is not valid because less than ten percent listing price";
    public const string PriceAboveListPrice = "Seller price must be less than or equals listing price of master product";

    public static string? FindProblem(EmulatedProduct product, SkuChange change) =>
        FindPriceProblem(product, change.Price) ?? FindStockProblem(product, change);

    public static string? FindBatchProblem(EmulatedProduct product, SkuChange change) =>
        product.EntityType != "seller_simple" ? "only products of entity_type seller_simple can be updated in a batch"
        : product.MarketPrice > 0 && change.Price > product.MarketPrice ? PriceAboveListPrice
        : FindProblem(product, change);

    /// <summary>The sentence about warehouses, which production sends with meta.</summary>
    public static string? FindWarehouseProblem(EmulatedSeller seller, EmulatedProduct product, SkuChange change)
    {
        var warehouses = (change.Warehouses ?? []).Concat(change.Quantities?.Keys ?? []);
        return Refusals.FindUnknownWarehouses(seller, warehouses.Except(product.Stock.Keys)) is { } problem
            ? $"update error [{problem}]"
            : null;
    }

    private static string? FindPriceProblem(EmulatedProduct product, long? price) =>
        price is null ? null
        : price <= 0 ? "price must be greater than 0"
        : price.Value < product.ListPrice / 10m ? PriceTooLow
        : null;

    private static string? FindStockProblem(EmulatedProduct product, SkuChange change)
    {
        if (!change.ChangesStock)
        {
            return null;
        }

        if (product.InventoryType == "instock")
        {
            return "stock of a product with inventory_type instock lies with Tiki and cannot be updated";
        }

        if (change.Quantity < 0 || (change.Quantities?.Values.Any(static quantity => quantity < 0) ?? false))
        {
            return "stock must not be negative";
        }

        var places = change.Warehouses ?? product.Stock.Keys;
        return change.Quantities?.Keys.Except(places).Select(static id => (long?)id).FirstOrDefault() is { } stray
            ? $"warehouse_quantities names warehouse {stray}, which seller_warehouse does not list"
            : null;
    }
}
