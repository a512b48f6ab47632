using System.Collections.Immutable;
using System.Text.Json;

namespace TikiSpec.Emulator.Seeding;

/// <summary>What callers look up: attribute values, brands, warehouses, documents, the seller.</summary>
internal static class ReferenceSeed
{
    public static Snapshot Plant(Snapshot state, SeedExamples examples) =>
        state with
        {
            AttributeValues = Values(examples),
            Brands = examples
                .Rows("Brands_FindByName")
                .Select(static row => new EmulatedBrand(
                    row.Text("name") ?? "",
                    row.Boolean("is_active") ?? true,
                    row.Boolean("is_document_required") ?? false
                ))
                .ToImmutableList(),
            Warehouses = examples
                .Rows("Warehouses_ListTiki")
                .Select(static row => new EmulatedWarehouse(row.Text("name") ?? "", row.Text("code") ?? ""))
                .ToImmutableList(),
            Categories = WithDocuments(state, examples).Categories,
            Seller = Seller(examples),
        };

    private static ImmutableDictionary<long, ImmutableList<EmulatedAttributeValue>> Values(SeedExamples examples)
    {
        var attributeId = examples.Parameter("Attributes_ListValues", "attributeId") is { ValueKind: JsonValueKind.Number } id
            ? id.GetInt64()
            : 540;
        var values = examples
            .Rows("Attributes_ListValues")
            .Select(row => new EmulatedAttributeValue(
                row.Integer("id") ?? 0,
                attributeId,
                row.Text("attribute_code") ?? "",
                row.Text("value") ?? "",
                (int?)row.Integer("position")
            ));
        return ImmutableDictionary<long, ImmutableList<EmulatedAttributeValue>>.Empty.Add(attributeId, values.ToImmutableList());
    }

    private static Snapshot WithDocuments(Snapshot state, SeedExamples examples)
    {
        var categoryId = examples.Parameter("Requests_GetRequiredDocuments", "category_id") is { ValueKind: JsonValueKind.Number } id
            ? id.GetInt64()
            : 1975;
        var response = examples.Responses("Requests_GetRequiredDocuments").FirstOrDefault();
        if (response.ValueKind != JsonValueKind.Object)
        {
            return state;
        }

        var known =
            state.Categories.GetValueOrDefault(categoryId)
            ?? new EmulatedCategory
            {
                Id = categoryId,
                Name = $"Category {categoryId}",
                IsPrimary = true,
            };
        var category = known with
        {
            IsBrandRequired = response.Boolean("brand_is_required") ?? false,
            RequiredDocuments = response
                .Items("category")
                .Select(static row => new EmulatedDocument(
                    row.Integer("id") ?? 0,
                    row.Text("name") ?? "",
                    (int)(row.Integer("position") ?? 0),
                    TikiTime.Parse(row.Text("created_at")) ?? default,
                    TikiTime.Parse(row.Text("updated_at")) ?? default
                ))
                .ToArray(),
        };
        return state with { Categories = state.Categories.SetItem(categoryId, category) };
    }

    private static EmulatedSeller Seller(SeedExamples examples)
    {
        var shown = examples
            .Responses("Products_Get")
            .Select(static response => response.Property("seller"))
            .FirstOrDefault(static seller => seller is not null);
        return new EmulatedSeller
        {
            Id = shown?.Integer("id") ?? 1,
            Name = shown?.Text("name") ?? "Emulated seller",
            Code = shown?.Text("code") ?? "EMULATED",
            Logo = shown?.Text("logo") ?? "",
            WarehouseIds = SeedWarehouses.Of(examples),
        };
    }
}

/// <summary>The ids of the seller's own warehouses: every one that an example names.</summary>
internal static class SeedWarehouses
{
    public static IReadOnlyList<long> Of(SeedExamples examples)
    {
        var variants = examples.Bodies("Requests_Create").SelectMany(static body => body.Items("variants"));
        var updates = examples
            .Bodies("Products_UpdateSku")
            .Concat(examples.Bodies("Products_UpdateSkus").SelectMany(static body => body.Items("data")));
        var inventories = examples
            .Rows("Products_List")
            .Concat(examples.Rows("Products_Get"))
            .Select(static row => row.Property("inventory"))
            .OfType<JsonElement>();
        return variants
            .SelectMany(static variant => Listed(variant).Concat(Ids(variant, "warehouse_stocks", "warehouseId")))
            .Concat(updates.SelectMany(static update => Listed(update).Concat(Ids(update, "warehouse_quantities", "warehouse_id"))))
            .Concat(inventories.SelectMany(static inventory => Ids(inventory, "warehouse_stocks", "warehouse_id")))
            .Distinct()
            .Order()
            .ToArray();
    }

    private static IReadOnlyList<long> Listed(JsonElement owner) => owner.SeparatedIntegers("seller_warehouse") ?? [];

    private static IEnumerable<long> Ids(JsonElement owner, string list, string id) =>
        owner.Items(list).Select(item => item.Integer(id)).OfType<long>();
}
