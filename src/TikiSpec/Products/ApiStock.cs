using System.Globalization;

namespace TikiSpec;

/// <summary>Puts stock into requests, so that their list of warehouses and their quantities cannot disagree.</summary>
public static class ApiStock
{
    /// <summary>The request with this stock and no other: a warehouse that is not named here is none of the
    /// product's.</summary>
    /// <typeparam name="T">The request: a new variant, an update, a row of a batch.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="stock">Warehouse and quantity: <c>(1054, 3), (1233, 5)</c>.</param>
    /// <returns>A copy of the request with the stock.</returns>
    /// <exception cref="ArgumentException">A warehouse is named twice, or a quantity is negative.</exception>
    public static T WithStock<T>(this IApiStockRequest<T> request, params (long WarehouseId, long Quantity)[] stock)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.WithStock(Checked(stock));
    }

    /// <summary>
    /// The request with the stock that the product has now, and what is changed of it: no other warehouse loses its
    /// stock, as it would where a request leaves it out.
    /// </summary>
    /// <remarks>What is sold between the reading of <paramref name="present"/> and the sending of the request is not
    /// counted off, so read just before.</remarks>
    /// <typeparam name="T">The request: an update or a row of a batch.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="present">The stock now, as the product was read with it.</param>
    /// <param name="changes">Warehouse and new quantity: <c>(1054, 3)</c>.</param>
    /// <returns>A copy of the request with the stock.</returns>
    /// <exception cref="ArgumentException">A warehouse is named twice, a quantity is negative, or the stock now does
    /// not say how much is in a warehouse that nothing is changed of.</exception>
    public static T WithStock<T>(this IApiStockRequest<T> request, IApiStock present, params (long WarehouseId, long Quantity)[] changes)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(present);
        var levels = Checked(changes);
        var changed = levels.Select(static level => level.WarehouseId).ToHashSet();
        var kept = present.Levels().Where(level => level.WarehouseId is not { } id || !changed.Contains(id)).Select(Known);
        return request.WithStock([.. kept, .. levels]);
    }

    private static StockLevel Known((long? WarehouseId, long? Quantity) level)
    {
        if (level is ({ } id, { } quantity))
            return new StockLevel(id, quantity);
        var name = level.WarehouseId?.ToString(CultureInfo.InvariantCulture) ?? "without an id";
        throw new ArgumentException($"The stock now does not say how much is in warehouse {name}, and it would be lost: give all of it.");
    }

    private static StockLevel[] Checked((long WarehouseId, long Quantity)[] stock)
    {
        ArgumentNullException.ThrowIfNull(stock);
        var seen = new HashSet<long>();
        foreach (var (id, quantity) in stock)
        {
            if (!seen.Add(id))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Warehouse {id} is named twice."), nameof(stock));
            if (quantity < 0)
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"The stock of warehouse {id} is negative: {quantity}."),
                    nameof(stock)
                );
        }

        return Array.ConvertAll(stock, static level => new StockLevel(level.WarehouseId, level.Quantity));
    }
}
