using System.Text.Json;

namespace TikiSpec.Emulator.Shapes;

/// <summary>Categories and their attributes in the shapes of v1 and v2.</summary>
internal static class CategoryShape
{
    public static void WriteV1(Utf8JsonWriter json, EmulatedCategory category, bool isVietnamese)
    {
        json.WriteStartObject();
        WriteV1Properties(json, category, isVietnamese ? category.NameVietnamese ?? category.Name : category.Name);
        json.WriteEndObject();
    }

    public static void WriteV1Detail(Utf8JsonWriter json, EmulatedCategory category)
    {
        json.WriteStartObject();
        WriteV1Properties(json, category, category.Name);
        json.WriteString("description", category.Description ?? "");
        json.WriteList(
            "attributes",
            category.Attributes,
            static (json, attribute) =>
            {
                json.WriteStartObject();
                json.WriteNumber("id", attribute.Id);
                json.WriteString("code", attribute.Code);
                json.WriteString("display_name", attribute.DisplayNameEnglish ?? attribute.DisplayName ?? attribute.Code);
                json.WriteFlag("is_required", attribute.IsRequired);
                json.WriteEndObject();
            }
        );
        json.WriteEndObject();
    }

    /// <param name="json">Where to write.</param>
    /// <param name="category">What to write.</param>
    /// <param name="parents">The category and those above it, or null to leave them out.</param>
    public static void WriteV2(Utf8JsonWriter json, EmulatedCategory category, IReadOnlyList<EmulatedCategory>? parents)
    {
        json.WriteStartObject();
        json.WriteNumber("id", category.Id);
        json.WriteString("name", category.Name);
        json.WriteString("description", category.Description);
        if (parents is not null)
        {
            json.WriteList(
                "parents",
                parents,
                static (json, parent) =>
                {
                    json.WriteStartObject();
                    json.WriteNumber("id", parent.Id);
                    json.WriteString("name", parent.Name);
                    json.WriteNumber("parent_id", parent.ParentId);
                    json.WriteEndObject();
                }
            );
        }

        json.WriteNumber("parent_id", category.ParentId);
        json.WriteBoolean("is_primary", category.IsPrimary);
        json.WriteBoolean("is_product_listing_enabled", category.IsProductListingEnabled);
        json.WriteBoolean("no_license_seller_enabled", category.NoLicenseSellerEnabled);
        json.WriteEndObject();
    }

    public static void WriteAttribute(Utf8JsonWriter json, EmulatedAttributeDefinition attribute)
    {
        json.WriteStartObject();
        json.WriteNumber("id", attribute.Id);
        json.WriteString("code", attribute.Code);
        json.WriteString("description", attribute.Description);
        json.WriteString("display_name", attribute.DisplayName ?? attribute.Code);
        json.WriteString("display_name_en", attribute.DisplayNameEnglish ?? attribute.Code);
        json.WriteBoolean("is_required", attribute.IsRequired);
        json.WriteString("default_value", attribute.DefaultValue);
        json.WriteString("input_type", attribute.InputType);
        json.WriteString("data_type", attribute.DataType);
        json.WriteString("description_en", attribute.DescriptionEnglish);
        json.WriteEndObject();
    }

    private static void WriteV1Properties(Utf8JsonWriter json, EmulatedCategory category, string name)
    {
        json.WriteNumber("id", category.Id);
        json.WriteString("name", name);
        json.WriteNumber("parent", category.ParentId);
        json.WriteFlag("primary", category.IsPrimary);
    }
}
