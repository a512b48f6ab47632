using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TikiSpec.Recordings;

/// <summary>Takes the values of secret properties out of JSON; what they are stays what it is: a text, a
/// number.</summary>
internal sealed class JsonRedaction(SecretNames names)
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 128 };
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 128 };

    /// <summary>The text as it is where it is no JSON, or has no such property.</summary>
    public string Rewrite(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Reading);
            if (!HasSecret(document.RootElement))
            {
                return text;
            }

            using var written = new MemoryStream();
            using (var json = new Utf8JsonWriter(written, Writing))
            {
                Write(json, document.RootElement, isSecret: false);
            }

            return Encoding.UTF8.GetString(written.ToArray());
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return text;
        }
    }

    private bool HasSecret(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .Any(property => names.IsSecretProperty(property.Name) || HasSecret(property.Value)),
            JsonValueKind.Array => value.EnumerateArray().Any(HasSecret),
            _ => false,
        };

    private void Write(Utf8JsonWriter json, JsonElement value, bool isSecret)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    json.WritePropertyName(property.Name);
                    Write(json, property.Value, isSecret || names.IsSecretProperty(property.Name));
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(json, item, isSecret);
                }

                json.WriteEndArray();
                break;
            case JsonValueKind.String when isSecret:
                json.WriteStringValue("***");
                break;
            case JsonValueKind.Number when isSecret:
                json.WriteNumberValue(0);
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
