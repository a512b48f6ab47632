using System.Text.Json;
using TikiSpec.Runtime;

namespace TikiSpec.Json;

/// <summary>Takes a value's JSON apart, one level deep.</summary>
internal static class ApiJsonParts
{
    public static IReadOnlyList<ApiValue> Items(byte[]? json) => JsonPayload.Read(json, ReadItems, DriftPolicy.Ignore).Value;

    public static ApiProperties Properties(byte[]? json) => JsonPayload.Read(json, ReadProperties, DriftPolicy.Ignore).Value;

    private static IReadOnlyList<ApiValue> ReadItems(ref Utf8JsonReader reader, JsonReadContext json) =>
        ApiJson.ReadList(ref reader, json, ApiJson.ReadValue);

    private static ApiProperties ReadProperties(ref Utf8JsonReader reader, JsonReadContext json)
    {
        ApiPropertiesBuilder properties = default;
        for (ApiJson.Advance(ref reader); reader.TokenType != JsonTokenType.EndObject; ApiJson.Advance(ref reader))
        {
            var name = JsonTexts.Get(ref reader);
            ApiJson.Advance(ref reader);
            properties.Add(name, ApiJson.ReadValue(ref reader, json));
        }
        return properties.Build();
    }
}
