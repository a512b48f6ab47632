using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TikiSpec.Emulator.Seeding;

/// <summary>Products: those that responses show, and those that documented updates name.</summary>
internal static class ProductSeed
{
    public static Snapshot Plant(Snapshot state, SeedExamples examples, ChangeContext context)
    {
        var shown = examples
            .Rows("Products_Get")
            .Concat(examples.Rows("Products_List"))
            .Concat(examples.Rows("Products_FindByOriginalSku"));
        var warehouse = state.Seller.WarehouseIds.DefaultIfEmpty(1).First();
        state = Merged(shown).Concat(examples.Rows("Products_ListHidden")).Select(row => Read(row, warehouse)).Aggregate(state, Add);

        var named = examples
            .Bodies("Products_UpdateSku")
            .Concat(examples.Bodies("Products_UpdateSkus").SelectMany(static body => body.Items("data")))
            .Concat(examples.Bodies("Requests_UpdateProductInfo"))
            .Concat(examples.Bodies("Products_UpdateOriginalSku").Select(WithoutSku));
        state = named.Aggregate(state, (next, row) => AddNamed(next, row.Integer("product_id"), row.Text("original_sku"), row, context));

        var pathSku = examples.Parameter("Products_UpdateSku", "sku");
        return pathSku is { ValueKind: JsonValueKind.String } sku
            ? AddNamed(state, null, sku.GetString(), examples.Bodies("Products_UpdateSku").LastOrDefault(), context)
            : state;
    }

    // The sku of that body is the one that the product shall get.
    private static JsonElement WithoutSku(JsonElement body) =>
        JsonDocument.Parse($$"""{"product_id":{{body.Integer("product_id") ?? 0}}}""").RootElement;

    // One operation shows the stock of a product, another its pictures: together they say what is known of it. What
    // comes first counts.
    private static IEnumerable<JsonElement> Merged(IEnumerable<JsonElement> rows) =>
        rows.GroupBy(static row => row.Integer("product_id") ?? row.Integer("id") ?? 0)
            .Select(static sameId => sameId.Select(static row => JsonNode.Parse(row.GetRawText())!.AsObject()).Aggregate(Merge))
            .Select(static merged => JsonDocument.Parse(merged.ToJsonString()).RootElement);

    private static JsonObject Merge(JsonObject first, JsonObject second)
    {
        foreach (var (name, value) in second.ToArray())
        {
            if (first[name] is JsonObject known && value is JsonObject further)
            {
                Merge(known, further);
            }
            else if (
                first[name] is null or JsonArray { Count: 0 }
                || (first[name] is JsonValue text && text.TryGetValue(out string? written) && written.Length == 0)
            )
            {
                first[name] = value?.DeepClone();
            }
        }

        return first;
    }

    private static Snapshot Add(Snapshot state, EmulatedProduct product) =>
        product.Id == 0
        || state.Products.ContainsKey(product.Id)
        || (product.OriginalSku is { Length: > 0 } sku && state.SkuOwners.ContainsKey(sku))
            ? state
            : state.With(product);

    private static Snapshot AddNamed(Snapshot state, long? id, string? sku, JsonElement update, ChangeContext context)
    {
        if ((id is null && string.IsNullOrEmpty(sku)) || (id is null && state.SkuOwners.ContainsKey(sku!)))
        {
            return state;
        }

        var price = update.Integer("price") ?? 100_000;
        return Add(
            state,
            new EmulatedProduct
            {
                Id = id ?? context.Ids.NextProductId(),
                Sku = context.Ids.NextSku(),
                OriginalSku = sku,
                Name = $"Product of the documented update {sku ?? id?.ToString(CultureInfo.InvariantCulture)}",
                MasterId = context.Ids.NextProductId(),
                MasterSku = context.Ids.NextSku(),
                Price = price,
                MarketPrice = price,
                CreatedAt = SeedTime,
                UpdatedAt = SeedTime,
                CreatedBy = state.Seller.Email,
                Stock = (
                    update.SeparatedIntegers("seller_warehouse") ?? state.Seller.WarehouseIds.Take(1).ToArray()
                ).ToImmutableSortedDictionary(static warehouse => warehouse, static _ => EmulatedStock.Of(10)),
            }
        );
    }

    // Before everything that a caller creates, so that the newest product is the caller's own.
    private static DateTimeOffset SeedTime { get; } = new(2019, 12, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="row">As a response has it.</param>
    /// <param name="warehouse">Where the stock lies of which only the sum is told.</param>
    public static EmulatedProduct Read(JsonElement row, long warehouse)
    {
        var inventory = row.Property("inventory") ?? default;
        return new EmulatedProduct
        {
            Id = row.Integer("product_id") ?? row.Integer("id") ?? 0,
            Sku = row.Text("sku") ?? "",
            OriginalSku = row.Text("original_sku"),
            Name = row.Text("name") ?? "",
            MasterId = row.Integer("master_id") ?? 0,
            MasterSku = row.Text("master_sku") ?? "",
            SuperId = row.Integer("super_id") ?? 0,
            SuperSku = row.Text("super_sku") ?? "",
            Type = row.Text("type") ?? "simple",
            EntityType = row.Text("entity_type") ?? "seller_simple",
            Price = row.Integer("price") ?? 0,
            MarketPrice = row.Integer("market_price") ?? 0,
            Version = (int)(row.Integer("version") ?? 1),
            CreatedAt = TikiTime.Parse(row.Text("created_at")) ?? SeedTime,
            CreatedBy = row.Text("created_by") ?? "",
            UpdatedAt = TikiTime.Parse(row.Text("updated_at")) ?? TikiTime.Parse(row.Text("created_at")) ?? SeedTime,
            IsActive = (row.Integer("active") ?? 1) == 1,
            IsHidden = row.Boolean("is_hidden") ?? false,
            Thumbnail = row.Text("thumbnail") ?? "",
            Images = row.Items("images").Select(ReadImage).ToArray(),
            Categories = row.Items("categories").Select(ReadCategory).ToArray(),
            Attributes = row.Properties("attributes")
                .ToImmutableSortedDictionary(static property => property.Name, static property => property.Value, StringComparer.Ordinal),
            InventoryType = inventory.Text("inventory_type") ?? "backorder",
            FulfillmentType = inventory.Text("fulfillment_type") ?? "tiki_delivery",
            Stock = StockOf(inventory, warehouse),
        };
    }

    private static ImmutableSortedDictionary<long, EmulatedStock> StockOf(JsonElement inventory, long warehouse) =>
        inventory.Property("warehouse_stocks") is null && inventory.Integer("quantity") is not null
            ? ImmutableSortedDictionary<long, EmulatedStock>.Empty.Add(warehouse, ReadStock(inventory))
            : inventory
                .Items("warehouse_stocks")
                .ToImmutableSortedDictionary(static stock => stock.Integer("warehouse_id") ?? 0, ReadStock);

    private static EmulatedStock ReadStock(JsonElement row) =>
        new(
            row.Integer("quantity") ?? 0,
            row.Integer("quantity_available") ?? 0,
            row.Integer("quantity_reserved") ?? 0,
            row.Integer("quantity_sellable") ?? 0
        );

    private static EmulatedImage ReadImage(JsonElement row) =>
        new(
            row.Integer("id"),
            row.Text("url") ?? "",
            row.Text("path") ?? "",
            (int)(row.Integer("position") ?? 0),
            (int)(row.Integer("width") ?? 0),
            (int)(row.Integer("height") ?? 0)
        );

    private static EmulatedProductCategory ReadCategory(JsonElement row) =>
        new(row.Integer("id") ?? 0, row.Text("name") ?? "", row.Text("url_key") ?? "", row.Boolean("is_primary") ?? false);
}
