using TikiSpec.Model;

namespace TikiSpec.Emulator.Tests;

/// <summary>The calls that the specs show by example.</summary>
internal static class DocumentedCall
{
    /// <summary>Path and required query of the operations that need some, all of them known from examples.</summary>
    private static readonly Dictionary<string, string> Values = new()
    {
        ["id"] = "218",
        ["categoryId"] = "20",
        ["category_id"] = "1975",
        ["attributeId"] = "540",
        ["product_id"] = "2088336",
        ["productId"] = "12345",
        ["sku"] = "DANG19951995",
        ["original_sku"] = "YOUR_ORIGINAL_SKU_123",
        ["request_id"] = "1121456196340384958",
        ["trace_id"] = "c3587ec50976497f837461e0c2ea3da5",
        ["track_id"] = "4cd90cf9294047c9984c1a7f6a1c67de",
        ["name"] = "apple",
        ["code"] = "100000001",
        ["tiki_warehouse_codes"] = "hn5",
    };

    public static SpecExample[] BodiesOf(string spec, OperationModel operation) =>
        SpecExamples
            .OfBodies(DocumentView.Of(TikiSpecs.All[spec].Document))
            .Where(example => example.Operation!.Id == operation.Id && example.Status is null)
            .ToArray();

    /// <summary>With the version, and with all that is required: <c>v2.1/products?</c>.</summary>
    public static string PathOf(string spec, OperationModel operation)
    {
        var path = spec["tiki.".Length..] + operation.Path;
        foreach (var parameter in operation.Parameters.Where(static parameter => parameter.Location == ParameterLocation.Path))
        {
            path = path.Replace("{" + parameter.WireName + "}", Values[parameter.WireName], StringComparison.Ordinal);
        }

        var query = operation
            .Parameters.Where(static parameter => parameter is { Location: ParameterLocation.Query, IsRequired: true })
            .Select(static parameter => $"{parameter.WireName}={Values[parameter.WireName]}");
        return path + "?" + string.Join("&", query);
    }

    public static string ToJson(SpecNode node) => JsonText.Of(node);
}
