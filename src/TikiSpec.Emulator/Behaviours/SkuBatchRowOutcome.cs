using System.Text.Json;

namespace TikiSpec.Emulator.Behaviours;

/// <summary>What became of one row of a batch.</summary>
internal sealed record SkuBatchRowOutcome(EmulatedProduct? Updated, long? ProductId, string OriginalSku, string Code, string? Message)
{
    public static SkuBatchRowOutcome Succeed(JsonElement row, EmulatedProduct updated) =>
        new(updated, updated.Id, row.Text("original_sku") ?? updated.OriginalSku ?? "", "success", null);

    public static SkuBatchRowOutcome Refuse(JsonElement row, EmulatedProduct? product, string code, string message) =>
        new(null, product?.Id ?? row.Integer("product_id"), row.Text("original_sku") ?? product?.OriginalSku ?? "", code, message);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteBoolean("is_success", Updated is not null);
        if (ProductId is { } id)
        {
            json.WriteNumber("product_id", id);
        }

        json.WriteString("original_sku", OriginalSku);
        json.WriteString("code", Code);
        if (Message is null)
        {
            json.WriteNull("message");
        }
        else
        {
            json.WriteList("message", [Message], static (json, message) => json.WriteStringValue(message));
        }

        json.WriteEndObject();
    }
}
