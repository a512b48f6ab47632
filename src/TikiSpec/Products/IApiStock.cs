namespace TikiSpec;

/// <summary>What a response says of the stock in each warehouse; generated types whose spec says so are one
/// (<c>x-client-stock</c>).</summary>
public interface IApiStock
{
    /// <summary>Each warehouse with its stock, as it came: null where nothing was said.</summary>
    IEnumerable<(long? WarehouseId, long? Quantity)> Levels();
}

/// <summary>A request that sets the stock in each warehouse, with the list of warehouses beside it; generated types
/// whose spec says so are one (<c>x-client-stock</c>). <see cref="ApiStock"/> is how it is used.</summary>
/// <typeparam name="T">The request.</typeparam>
public interface IApiStockRequest<out T>
{
    /// <summary>The same request with this stock and no other.</summary>
    /// <param name="stock">The stock, each warehouse once.</param>
    T WithStock(StockLevel[] stock);
}

/// <summary>How much is in a warehouse.</summary>
/// <param name="WarehouseId">The warehouse.</param>
/// <param name="Quantity">How much of it can be sold there.</param>
public readonly record struct StockLevel(long WarehouseId, long Quantity);
