using System.Text.Json;
using TikiSpec.Client.V2_1;

namespace TikiSpec.Client.Tests.Json.Differential;

/// <summary>Compares what two readers made of one payload. What is null on one side is the empty value of its type on
/// the other, where that type is never null.</summary>
internal static class PageComparison
{
    public static bool Equal(PlainPage plain, ProductPage page) =>
        All(plain.Data, page.Data, Equal) && Equal(plain.Paging ?? new(), page.Paging) && Others(plain.Others, page.AdditionalProperties);

    private static bool Equal(PlainPaging plain, Paging paging) =>
        ((plain.Total ?? 0), (plain.CurrentPage ?? 0), (plain.LastPage ?? 0)) == (paging.Total, paging.CurrentPage, paging.LastPage);

    private static bool Equal(PlainProduct plain, Product product) =>
        (plain.ProductId ?? 0, plain.Sku ?? "", plain.Name ?? "", plain.Type ?? "", plain.Price ?? 0)
            == (product.ProductId, product.Sku, product.Name, product.Type.Value, product.Price)
        && (plain.MasterId, plain.OriginalSku, plain.Version) == (product.MasterId, product.OriginalSku, product.Version)
        && All(plain.Images, product.Images, Equal)
        && All(plain.Categories, product.Categories, Equal)
        && (plain.Inventory is null) == (product.Inventory is null)
        && (plain.Inventory is null || Equal(plain.Inventory, product.Inventory!))
        && EqualAttributes(plain.Attributes, product.Attributes)
        && Others(plain.Others?.Where(static other => !Dropped.Contains(other.Key)), product.AdditionalProperties);

    // Declared by the emitted type and not by the plain one.
    private static readonly HashSet<string> Dropped =
    [
        "entity_type",
        "market_price",
        "created_at",
        "master_sku",
        "super_id",
        "super_sku",
        "created_by",
        "thumbnail",
        "active",
        "updated_at",
    ];

    private static bool Equal(PlainImage plain, ProductImage image) =>
        (plain.Id, plain.Url ?? "", plain.Position ?? 0, plain.IsGallery) == (image.Id, image.Url, image.Position, image.IsGallery);

    private static bool Equal(PlainCategory plain, ProductCategory category) =>
        (plain.Id ?? 0, plain.Name ?? "", plain.IsPrimary ?? false) == (category.Id, category.Name, category.IsPrimary);

    private static bool Equal(PlainInventory plain, Inventory inventory) =>
        plain.InventoryType == inventory.InventoryType?.Value && All(plain.WarehouseStocks, inventory.WarehouseStocks, Equal);

    private static bool Equal(PlainStock plain, WarehouseInventory stock) =>
        (plain.WarehouseId, plain.QuantityAvailable) == (stock.WarehouseId, stock.QuantityAvailable);

    private static bool EqualAttributes(JsonElement? plain, ProductAttributes? attributes) =>
        plain is not { ValueKind: JsonValueKind.Object } element
            ? attributes is null
            : attributes is not null
                && Others(
                    element
                        .EnumerateObject()
                        .Where(static property => property.Name != "specifications")
                        .GroupBy(static property => property.Name)
                        .Select(static group => KeyValuePair.Create(group.Key, group.Last().Value)),
                    attributes.AdditionalProperties
                );

    private static bool All<TPlain, T>(List<TPlain?>? plain, IReadOnlyList<T> items, Func<TPlain, T, bool> equal)
        where TPlain : class, new() =>
        (plain?.Count ?? 0) == items.Count
        && items.Select((item, index) => equal(plain![index] ?? new(), item)).All(static isEqual => isEqual);

    private static bool Others(IEnumerable<KeyValuePair<string, JsonElement>>? plain, ApiProperties others)
    {
        // A date that nobody can read is kept under its own name.
        var kept = others.Where(static other => !Dropped.Contains(other.Key)).ToArray();
        var expected = plain?.ToArray() ?? [];
        return expected.Length == kept.Length
            && expected
                .Zip(kept)
                .All(static pair => pair.First.Key == pair.Second.Key && pair.First.Value.GetRawText() == pair.Second.Value.ToString());
    }
}
