using System.Collections.Immutable;
using System.Globalization;

namespace TikiSpec.Emulator;

/// <summary>A product of a data file.</summary>
internal static class DataProduct
{
    public static EmulatedProduct Read(DataRow row, Snapshot state, DateTimeOffset now)
    {
        row.Allow("id", "sku", "originalSku", "name", "price", "marketPrice", "isActive", "isHidden", "thumbnail", "inventoryType", "entityType", "categoryId", "stock");
        var id = row.RequiredInteger("id");
        var plain = new EmulatedProduct { Id = id, Sku = row.Text("sku") ?? id.ToString("D13", CultureInfo.InvariantCulture), Name = row.RequiredText("name") };
        return plain with
        {
            OriginalSku = row.Text("originalSku"),
            Price = row.Integer("price") ?? 0,
            MarketPrice = row.Integer("marketPrice") ?? 0,
            IsActive = row.Boolean("isActive") ?? true,
            IsHidden = row.Boolean("isHidden") ?? false,
            Thumbnail = row.Text("thumbnail") ?? "",
            InventoryType = row.Text("inventoryType") ?? plain.InventoryType,
            EntityType = row.Text("entityType") ?? plain.EntityType,
            Categories = row.Integer("categoryId") is { } category
                ? [new EmulatedProductCategory(category, state.Categories.GetValueOrDefault(category)?.Name ?? "", "", true)]
                : [],
            Stock = row.Numbers("stock").ToImmutableSortedDictionary(static pair => pair.Key, static pair => EmulatedStock.Of(pair.Value)),
            CreatedAt = now,
            CreatedBy = state.Seller.Email,
            UpdatedAt = now,
        };
    }
}
