using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write generated types the way that the client itself
/// does.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiModelConverter<T> : JsonConverter<T>
    where T : IApiModel<T>
{
    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ModelReader<T>.Read(ref reader, JsonReadContext.Default);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteJson(writer);
    }
}
