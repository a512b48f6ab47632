using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace TikiSpec.Emulator;

/// <summary>A state written by hand: sellers, categories, brands, warehouses, products. Reads it strictly, as a misspelt member would be missed in silence.</summary>
internal static class DataFile
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="ArgumentException">It is no such file; the message says where and why.</exception>
    public static Snapshot Apply(Snapshot state, string json, DateTimeOffset now)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Apply(state, new DataRow(document.RootElement.Clone(), "data"), now);
        }
        catch (JsonException problem)
        {
            throw new ArgumentException($"The data is no JSON: {problem.Message}", nameof(json), problem);
        }
    }

    private static Snapshot Apply(Snapshot state, DataRow data, DateTimeOffset now)
    {
        data.Allow("keepExamples", "seller", "categories", "attributeValues", "brands", "warehouses", "products");
        var next = data.Boolean("keepExamples") == false ? new Snapshot { Seller = state.Seller } : state;
        next = next with
        {
            Seller = data.Object("seller") is { } seller ? Seller(next.Seller, seller) : next.Seller,
            Brands = next.Brands.AddRange(data.Rows("brands").Select(Brand)),
            Warehouses = next.Warehouses.AddRange(data.Rows("warehouses").Select(Warehouse)),
            Categories = next.Categories.SetItems(data.Rows("categories").Select(DataCategory.Read).Select(static category => KeyValuePair.Create(category.Id, category))),
        };
        foreach (var value in data.Rows("attributeValues").Select(Value))
        {
            next = next with { AttributeValues = next.AttributeValues.SetItem(value.AttributeId, next.AttributeValues.GetValueOrDefault(value.AttributeId, []).Add(value)) };
        }

        return data.Rows("products").Aggregate(next, (current, row) => WithProduct(current, row, now));
    }

    private static Snapshot WithProduct(Snapshot state, DataRow row, DateTimeOffset now)
    {
        var product = DataProduct.Read(row, state, now);
        return !string.IsNullOrEmpty(product.OriginalSku) && state.FindProduct(product.OriginalSku) is { } owner && owner.Id != product.Id
            ? throw row.Problem("originalSku", string.Create(CultureInfo.InvariantCulture, $"is that of product {owner.Id} already"))
            : state.With(product);
    }

    private static EmulatedSeller Seller(EmulatedSeller seller, DataRow row)
    {
        row.Allow("id", "name", "code", "logo", "email", "warehouseIds", "canUpdateProducts");
        return seller with
        {
            Id = row.Integer("id") ?? seller.Id,
            Name = row.Text("name") ?? seller.Name,
            Code = row.Text("code") ?? seller.Code,
            Logo = row.Text("logo") ?? seller.Logo,
            Email = row.Text("email") ?? seller.Email,
            WarehouseIds = row.Integers("warehouseIds") ?? seller.WarehouseIds,
            CanUpdateProducts = row.Boolean("canUpdateProducts") ?? seller.CanUpdateProducts,
        };
    }

    private static EmulatedBrand Brand(DataRow row)
    {
        row.Allow("name", "isActive", "isDocumentRequired");
        return new EmulatedBrand(row.RequiredText("name"), row.Boolean("isActive") ?? true, row.Boolean("isDocumentRequired") ?? false);
    }

    private static EmulatedWarehouse Warehouse(DataRow row)
    {
        row.Allow("name", "code");
        return new EmulatedWarehouse(row.RequiredText("name"), row.RequiredText("code"));
    }

    private static EmulatedAttributeValue Value(DataRow row)
    {
        row.Allow("id", "attributeId", "attributeCode", "value", "position");
        return new EmulatedAttributeValue(
            row.RequiredInteger("id"), row.RequiredInteger("attributeId"), row.RequiredText("attributeCode"), row.RequiredText("value"), (int?)row.Integer("position"));
    }
}
