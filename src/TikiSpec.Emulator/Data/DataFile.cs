using System.Collections.Immutable;
using System.Text.Json;

namespace TikiSpec.Emulator.Data;

/// <summary>A state written by hand: sellers, categories, brands, warehouses, products. Reads it strictly, as a
/// misspelt property would be missed in silence.</summary>
internal static class DataFile
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="shops">What the sellers have; the first one is the one that the file is about.</param>
    /// <param name="json">The file's text.</param>
    /// <param name="now">When products of the file are created.</param>
    /// <returns>What they have then, in the same order, and after them the sellers that the file adds.</returns>
    /// <exception cref="ArgumentException">It is no such file; the message says where and why.</exception>
    public static IReadOnlyList<Snapshot> Apply(IReadOnlyList<Snapshot> shops, string json, DateTimeOffset now)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Apply(shops, new DataRow(document.RootElement.Clone(), "data"), now);
        }
        catch (JsonException problem)
        {
            throw new ArgumentException($"The data is no JSON ({TikiJson.LocationOf(problem)}).", problem);
        }
    }

    private static IReadOnlyList<Snapshot> Apply(IReadOnlyList<Snapshot> shops, DataRow data, DateTimeOffset now)
    {
        data.Allow("keepExamples", "seller", "sellers", "categories", "attributeValues", "brands", "warehouses", "products");
        var first = WithCatalogue(data.Boolean("keepExamples") == false ? new Snapshot { Seller = shops[0].Seller } : shops[0], data);
        var next = new DataShops(shops.Skip(1).Select(other => other.WithCatalogueOf(first)).Prepend(first), now);
        next.Take(data);
        return next.All;
    }

    private static Snapshot WithCatalogue(Snapshot state, DataRow data)
    {
        var next = state with
        {
            Brands = state.Brands.AddRange(data.Rows("brands").Select(Brand)),
            Warehouses = state.Warehouses.AddRange(data.Rows("warehouses").Select(Warehouse)),
            Categories = state.Categories.SetItems(
                data.Rows("categories").Select(DataCategory.Read).Select(static category => KeyValuePair.Create(category.Id, category))
            ),
        };
        foreach (var value in data.Rows("attributeValues").Select(Value))
        {
            next = next with
            {
                AttributeValues = next.AttributeValues.SetItem(
                    value.AttributeId,
                    next.AttributeValues.GetValueOrDefault(value.AttributeId, []).Add(value)
                ),
            };
        }

        return next;
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
            row.RequiredInteger("id"),
            row.RequiredInteger("attributeId"),
            row.RequiredText("attributeCode"),
            row.RequiredText("value"),
            (int?)row.Integer("position")
        );
    }
}

/// <summary>A category of a data file.</summary>
internal static class DataCategory
{
    public static EmulatedCategory Read(DataRow row)
    {
        row.Allow(
            "id",
            "name",
            "nameVietnamese",
            "description",
            "parentId",
            "isPrimary",
            "isProductListingEnabled",
            "noLicenseSellerEnabled",
            "isCrossBorder",
            "isBrandRequired",
            "optionLabels",
            "attributes"
        );
        var id = row.RequiredInteger("id");
        var plain = new EmulatedCategory { Id = id, Name = row.RequiredText("name") };
        return plain with
        {
            NameVietnamese = row.Text("nameVietnamese"),
            Description = row.Text("description"),
            NoLicenseSellerEnabled = row.Boolean("noLicenseSellerEnabled") ?? plain.NoLicenseSellerEnabled,
            IsBrandRequired = row.Boolean("isBrandRequired") ?? plain.IsBrandRequired,
            ParentId = row.Integer("parentId") ?? plain.ParentId,
            IsPrimary = row.Boolean("isPrimary") ?? true,
            IsProductListingEnabled = row.Boolean("isProductListingEnabled") ?? plain.IsProductListingEnabled,
            IsCrossBorder = row.Boolean("isCrossBorder") ?? plain.IsCrossBorder,
            OptionLabels = row.Texts("optionLabels") ?? plain.OptionLabels,
            Attributes = row.Rows("attributes").Select(Attribute).ToArray(),
        };
    }

    private static EmulatedAttributeDefinition Attribute(DataRow row)
    {
        row.Allow(
            "id",
            "code",
            "displayName",
            "displayNameEnglish",
            "description",
            "descriptionEnglish",
            "isRequired",
            "inputType",
            "dataType",
            "defaultValue"
        );
        var plain = new EmulatedAttributeDefinition { Id = row.RequiredInteger("id"), Code = row.RequiredText("code") };
        return plain with
        {
            DisplayName = row.Text("displayName"),
            DisplayNameEnglish = row.Text("displayNameEnglish"),
            Description = row.Text("description"),
            DescriptionEnglish = row.Text("descriptionEnglish"),
            IsRequired = row.Boolean("isRequired") ?? false,
            InputType = row.Text("inputType") ?? plain.InputType,
            DataType = row.Text("dataType") ?? plain.DataType,
            DefaultValue = row.Text("defaultValue"),
        };
    }
}
