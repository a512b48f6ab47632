using System.Collections.Immutable;
using System.Text.Json;

namespace TikiSpec.Emulator.Behaviours;

/// <summary>The products that a create request asks for, one per variant.</summary>
internal static class ProductDrafts
{
    public static IReadOnlyList<EmulatedProduct> Make(JsonElement body, Snapshot state, ChangeContext context)
    {
        var isConfigurable = body.Items("option_attributes").Count > 0;
        var categories = state
            .CategoryPath(body.Integer("category_id") ?? 0)
            .Select(static (category, index) => new EmulatedProductCategory(category.Id, category.Name, UrlKey(category.Name), index == 0))
            .ToArray();
        var family = new EmulatedProduct
        {
            Id = 0,
            Sku = "",
            Name = body.Text("name") ?? "",
            SuperId = isConfigurable ? context.Ids.NextProductId() : 0,
            SuperSku = isConfigurable ? context.Ids.NextSku() : "",
            MarketPrice = body.Integer("market_price") ?? 0,
            CreatedAt = context.Now,
            UpdatedAt = context.Now,
            CreatedBy = state.Seller.Email,
            IsActive = body.Property("meta_data")?.Boolean("is_auto_turn_on") ?? false,
            Thumbnail = body.Text("image") ?? "",
            Images = ImagePaths.Images(body.Texts("images")),
            Categories = categories,
            Attributes = AttributesOf(body, EmptyAttributes),
        };
        return body.Items("variants").Select(variant => Make(variant, family, state.Seller, context)).ToArray();
    }

    private static ImmutableSortedDictionary<string, JsonElement> EmptyAttributes { get; } =
        ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal);

    private static EmulatedProduct Make(JsonElement variant, EmulatedProduct family, EmulatedSeller seller, ChangeContext context)
    {
        var price = variant.Integer("price") ?? 0;
        var inventoryType = variant.Text("inventory_type") ?? "backorder";
        return family with
        {
            MasterId = context.Ids.NextProductId(),
            MasterSku = context.Ids.NextSku(),
            Id = context.Ids.NextProductId(),
            Sku = context.Ids.NextSku(),
            OriginalSku = variant.Text("sku"),
            Name = NameOf(variant, family),
            Price = price,
            MarketPrice = variant.Integer("market_price") ?? (family.MarketPrice > 0 ? family.MarketPrice : price),
            Thumbnail = variant.Text("image") ?? family.Thumbnail,
            Images = variant.Property("images") is null ? family.Images : ImagePaths.Images(variant.Texts("images")),
            Attributes = AttributesOf(variant, family.Attributes),
            InventoryType = inventoryType,
            FulfillmentType = FulfillmentOf(inventoryType),
            Stock = inventoryType == "instock" ? ImmutableSortedDictionary<long, EmulatedStock>.Empty : StockOf(variant, seller),
        };
    }

    private static string NameOf(JsonElement variant, EmulatedProduct family)
    {
        var options = new[] { variant.Text("option1"), variant.Text("option2") }.Where(static option => !string.IsNullOrEmpty(option));
        return variant.Text("name") ?? string.Join(" - ", options.Prepend(family.Name));
    }

    // The description travels beside the attributes in a request and among them in a product.
    private static ImmutableSortedDictionary<string, JsonElement> AttributesOf(
        JsonElement owner,
        ImmutableSortedDictionary<string, JsonElement> inherited
    )
    {
        var attributes = inherited.SetItems(
            owner.Properties("attributes").Select(static property => KeyValuePair.Create(property.Name, property.Value))
        );
        return owner.Property("description") is { } description ? attributes.SetItem("description", description) : attributes;
    }

    private static ImmutableSortedDictionary<long, EmulatedStock> StockOf(JsonElement variant, EmulatedSeller seller)
    {
        var stock = (variant.SeparatedIntegers("seller_warehouse") ?? []).ToImmutableSortedDictionary(
            static id => id,
            static _ => EmulatedStock.Of(0)
        );
        if (variant.Integer("quantity") is { } quantity)
        {
            var first = variant.SeparatedIntegers("seller_warehouse")?.Cast<long?>().FirstOrDefault();
            return stock.SetItem(first ?? seller.WarehouseIds.DefaultIfEmpty(1).First(), EmulatedStock.Of(quantity));
        }

        return stock.SetItems(
            variant
                .Items("warehouse_stocks")
                .Select(static item =>
                    KeyValuePair.Create(item.Integer("warehouseId") ?? 0, EmulatedStock.Of(item.Integer("qtyAvailable") ?? 0))
                )
        );
    }

    private static string FulfillmentOf(string inventoryType) =>
        inventoryType switch
        {
            "dropship" or "drop_ship" => "dropship",
            "seller_backorder" => "seller_delivery",
            "cross_border" => "cross_border",
            _ => "tiki_delivery",
        };

    private static string UrlKey(string name) =>
        string.Join(
            '-',
            new string(name.ToLowerInvariant().Select(static letter => char.IsLetterOrDigit(letter) ? letter : ' ').ToArray()).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        );
}
