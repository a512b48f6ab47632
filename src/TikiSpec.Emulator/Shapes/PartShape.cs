using System.Text.Json;

namespace TikiSpec.Emulator.Shapes;

/// <summary>The parts of a product.</summary>
internal static class PartShape
{
    public static void WriteImage(Utf8JsonWriter json, EmulatedImage image) => WriteImage(json, image, isRequested: false);

    /// <summary>In a request a picture that Tiki has not taken over yet has an id, which is null.</summary>
    public static void WriteRequestedImage(Utf8JsonWriter json, EmulatedImage image) => WriteImage(json, image, isRequested: true);

    private static void WriteImage(Utf8JsonWriter json, EmulatedImage image, bool isRequested)
    {
        json.WriteStartObject();
        if (image.Id is { } id)
        {
            json.WriteNumber("id", id);
        }
        else if (isRequested)
        {
            json.WriteNull("id");
        }

        json.WriteString("url", image.Url);
        json.WriteString("path", image.Path);
        json.WriteNumber("position", image.Position);
        json.WriteNumber("width", image.Width);
        json.WriteNumber("height", image.Height);
        json.WriteEndObject();
    }

    public static void WriteCategory(Utf8JsonWriter json, EmulatedProductCategory category) =>
        WriteCategory(json, category, category.UrlKey);

    /// <summary>In a request a category has no address yet.</summary>
    public static void WriteRequestedCategory(Utf8JsonWriter json, EmulatedProductCategory category) =>
        WriteCategory(json, category, category.UrlKey.Length == 0 ? null : category.UrlKey);

    private static void WriteCategory(Utf8JsonWriter json, EmulatedProductCategory category, string? urlKey)
    {
        json.WriteStartObject();
        json.WriteNumber("id", category.Id);
        json.WriteString("name", category.Name);
        json.WriteString("url_key", urlKey);
        json.WriteBoolean("is_primary", category.IsPrimary);
        json.WriteEndObject();
    }

    public static void WriteSeller(Utf8JsonWriter json, EmulatedSeller seller)
    {
        json.WriteStartObject("seller");
        json.WriteNumber("id", seller.Id);
        json.WriteString("name", seller.Name);
        json.WriteString("code", seller.Code);
        json.WriteString("logo", seller.Logo);
        json.WriteString("slug", seller.Code.ToLowerInvariant());
        json.WriteNumber("status", 1);
        json.WriteNumber("store_id", seller.Id);
        json.WriteNumber("listdata_id", seller.Id);
        json.WriteNumber("vat_limit_supported", 0);
        json.WriteNumber("is_all_vat_supported", 0);
        json.WriteEndObject();
    }

    public static void WriteAttributes(Utf8JsonWriter json, EmulatedProduct product)
    {
        json.WriteStartObject("attributes");
        foreach (var attribute in product.Attributes)
        {
            json.WritePropertyName(attribute.Key);
            attribute.Value.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
