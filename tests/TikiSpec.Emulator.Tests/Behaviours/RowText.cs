using System.Text.Json;

namespace TikiSpec.Emulator.Tests.Behaviours;

/// <summary>What tells the rows of a list apart, on one line: <c>A+inventory,B+inventory</c>.</summary>
internal static class RowText
{
    private static readonly string[] Parts = ["inventory", "products", "product_info", "parents"];

    public static string Of(JsonElement response) => string.Join(',', Rows(response).Select(Row));

    private static JsonElement[] Rows(JsonElement response) =>
        response.ValueKind == JsonValueKind.Array ? response.EnumerateArray().ToArray()
        : response.TryGetProperty("data", out var data) ? data.EnumerateArray().ToArray()
        : response.TryGetProperty("brand_is_required", out _) ? response.GetProperty("category").EnumerateArray().ToArray()
        : [response];

    private static string Row(JsonElement row) => string.Join('+', new[] { Key(row) }.Concat(Parts.Where(part => Has(row, part))));

    private static string Key(JsonElement row) =>
        Text(row, "state")
        ?? Text(row, "original_sku")
        ?? Text(row, "value")
        ?? (
            row.TryGetProperty("price", out _) ? row.GetProperty("id").GetRawText()
            : row.TryGetProperty("is_active", out _) || row.TryGetProperty("position", out _) ? Text(row, "name")!
            : $"{row.GetProperty("id").GetRawText()}:{Text(row, "name")}"
        );

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Has(JsonElement row, string part) =>
        row.TryGetProperty(part, out var value)
        && value.ValueKind is JsonValueKind.Array or JsonValueKind.Object
        && (value.ValueKind == JsonValueKind.Object || value.GetArrayLength() > 0);
}
