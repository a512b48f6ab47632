using System.Collections.Immutable;
using System.Text.Json;

namespace TikiSpec.Emulator.Behaviours;

/// <summary>New values of a product that need no review. What is null stays as it is.</summary>
internal sealed record SkuChange
{
    public long? Price { get; init; }

    public bool? IsActive { get; init; }

    public bool? IsHidden { get; init; }

    /// <summary>v1 and v2: the stock as one number.</summary>
    public long? Quantity { get; init; }

    /// <summary>The warehouses that the product is in from now on.</summary>
    public IReadOnlyList<long>? Warehouses { get; init; }

    /// <summary>v2.1: the stock by warehouse; one that is left out drops to 0.</summary>
    public IReadOnlyDictionary<long, long>? Quantities { get; init; }

    public bool ChangesStock => Quantity is not null || Warehouses is not null || Quantities is not null;

    public static SkuChange Read(JsonElement body)
    {
        var status = body.Integer("status");
        return new SkuChange
        {
            Price = body.Integer("price"),
            IsActive =
                body.Integer("active") is { } active ? active == 1
                : status is null ? null
                : status == 1,
            IsHidden = status is null ? null : status == 3,
            Quantity = body.Integer("quantity"),
            Warehouses = body.SeparatedIntegers("seller_warehouse"),
            Quantities = body.Property("warehouse_quantities") is null ? null : ReadQuantities(body),
        };
    }

    public EmulatedProduct ApplyTo(EmulatedProduct product, DateTimeOffset now) =>
        product with
        {
            Price = Price ?? product.Price,
            IsActive = IsActive ?? product.IsActive,
            IsHidden = IsHidden ?? product.IsHidden,
            Stock = ChangesStock ? StockOf(product) : product.Stock,
            UpdatedAt = now,
            Version = product.Version + 1,
        };

    private ImmutableSortedDictionary<long, EmulatedStock> StockOf(EmulatedProduct product)
    {
        var warehouses = Warehouses ?? product.Stock.Keys.ToArray();
        var first = warehouses.Count > 0 ? warehouses[0] : 0;
        return warehouses.ToImmutableSortedDictionary(
            static id => id,
            id =>
            {
                var stock = product.Stock.GetValueOrDefault(id, EmulatedStock.Of(0));
                return Quantities is not null ? stock.WithAvailable(Quantities.GetValueOrDefault(id))
                    : Quantity is not null ? stock.WithAvailable(id == first ? Quantity.Value : 0)
                    : stock;
            }
        );
    }

    private static Dictionary<long, long> ReadQuantities(JsonElement body)
    {
        var quantities = new Dictionary<long, long>();
        foreach (var item in body.Items("warehouse_quantities"))
        {
            quantities[item.Integer("warehouse_id") ?? 0] = item.Integer("qty_available") ?? 0;
        }

        return quantities;
    }
}
