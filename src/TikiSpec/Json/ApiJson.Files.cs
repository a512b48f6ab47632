using System.Text.Json;

namespace TikiSpec.Runtime;

public static partial class ApiJson
{
    /// <summary>Reads base64 text as a file without a name; null gives the empty file.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static ApiFile ReadFile(ref Utf8JsonReader reader, JsonReadContext json) =>
        ReadBase64(ref reader, json) is { Length: > 0 } bytes ? ApiFile.FromBytes(bytes, "") : ApiFile.Empty;

    /// <summary>As <see cref="ReadFile"/>, with null for null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static ApiFile? ReadFileOrNull(ref Utf8JsonReader reader, JsonReadContext json) =>
        reader.TokenType == JsonTokenType.Null ? null : ReadFile(ref reader, json);

    /// <summary>Writes a file's bytes as base64 text, which is what a file is where there are no parts; null as
    /// null.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The file.</param>
    public static void WriteFile(Utf8JsonWriter writer, ApiFile? value) => WriteBase64(writer, value?.ToBytes());
}
