using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

public static partial class ApiJson
{
    /// <summary>Reads a text. A number or boolean gives its JSON text; null gives the empty text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static string ReadString(ref Utf8JsonReader reader, JsonReadContext json) =>
        reader.TokenType == JsonTokenType.String ? JsonTexts.Get(ref reader) : CoerceString(ref reader, json);

    /// <summary>As <see cref="ReadString"/>, with null for null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static string? ReadStringOrNull(ref Utf8JsonReader reader, JsonReadContext json) =>
        reader.TokenType == JsonTokenType.Null ? null : ReadString(ref reader, json);

    /// <summary>Reads an open enum's text; a known value is the known string itself, another one is reported and
    /// kept.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="known">The known values.</param>
    public static string ReadEnum(ref Utf8JsonReader reader, JsonReadContext json, JsonKnownTexts known)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (reader.TokenType != JsonTokenType.String)
            return CoerceString(ref reader, json);
        if (known.Find(ref reader) is { } value)
            return value;
        json.Report(ApiDriftEventKind.UnknownEnumValue, ref reader);
        return JsonTexts.Get(ref reader);
    }

    /// <summary>Reads a text that has one value: the one that is expected is no new string, another one is reported and
    /// kept. Null gives the empty text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="constant">The value.</param>
    public static string ReadConstant(ref Utf8JsonReader reader, JsonReadContext json, string constant)
    {
        if (reader.TokenType != JsonTokenType.String)
            return CoerceString(ref reader, json);
        if (reader.ValueTextEquals(constant))
            return constant;
        json.Report(ApiDriftEventKind.UnknownEnumValue, ref reader);
        return JsonTexts.Get(ref reader);
    }

    /// <summary>As <see cref="ReadConstant"/>, with null for null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="constant">The value.</param>
    public static string? ReadConstantOrNull(ref Utf8JsonReader reader, JsonReadContext json, string constant) =>
        reader.TokenType == JsonTokenType.Null ? null : ReadConstant(ref reader, json, constant);

    /// <summary>Reads base64 text into bytes; null gives no bytes.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static byte[] ReadBase64(ref Utf8JsonReader reader, JsonReadContext json)
    {
        if (reader.TokenType == JsonTokenType.String)
            return Base64Of(ref reader, json);
        AcceptNull(ref reader, json, "base64 text");
        return [];
    }

    /// <summary>As <see cref="ReadBase64"/>, with null for null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static byte[]? ReadBase64OrNull(ref Utf8JsonReader reader, JsonReadContext json) =>
        reader.TokenType == JsonTokenType.Null ? null : ReadBase64(ref reader, json);

    /// <summary>Reads base64 text in the alphabet of addresses into bytes; null gives no bytes.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static byte[] ReadBase64Url(ref Utf8JsonReader reader, JsonReadContext json)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            AcceptNull(ref reader, json, "base64 text");
            return [];
        }
        var text = JsonTexts.Get(ref reader);
        if (text.AsSpan().IndexOfAny('+', '/', '=') >= 0)
            json.ReportCoerced(ref reader);
        return Base64Text.Read(text).Value ?? throw JsonMismatchException.At(ref reader, "base64 text");
    }

    /// <summary>As <see cref="ReadBase64Url"/>, with null for null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static byte[]? ReadBase64UrlOrNull(ref Utf8JsonReader reader, JsonReadContext json) =>
        reader.TokenType == JsonTokenType.Null ? null : ReadBase64Url(ref reader, json);

    private static byte[] Base64Of(ref Utf8JsonReader reader, JsonReadContext json)
    {
        var (value, isDeclared) = Base64Text.Read(JsonTexts.Get(ref reader));
        if (!isDeclared)
            json.ReportCoerced(ref reader);
        return value ?? throw JsonMismatchException.At(ref reader, "base64 text");
    }

    private static string CoerceString(ref Utf8JsonReader reader, JsonReadContext json)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                json.ReportCoerced(ref reader);
                return JsonTexts.NumberText(ref reader);
            case JsonTokenType.True or JsonTokenType.False:
                json.ReportCoerced(ref reader);
                return reader.TokenType == JsonTokenType.True ? "true" : "false";
            default:
                AcceptNull(ref reader, json, "a text");
                return "";
        }
    }
}
