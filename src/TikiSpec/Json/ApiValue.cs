using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using TikiSpec.Json;
using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>Any JSON value, kept as it stands: what a spec leaves open, and what it does not know.</summary>
/// <remarks>
/// Texts, whole numbers, decimals and booleans convert by themselves (<c>ApiValue value = 5;</c>), and so do collection
/// expressions (<c>ApiValue value = ["a", "b"];</c>). Equality is by JSON value: property order, escapes and the way a
/// number is written do not count.
/// The default value is absent, which is not the same as JSON null.
/// </remarks>
[JsonConverter(typeof(ApiModelConverter<ApiValue>))]
[CollectionBuilder(typeof(ApiValueBuilder), nameof(ApiValueBuilder.Create))]
public readonly partial struct ApiValue : IEquatable<ApiValue>, IApiModel<ApiValue>
{
    // Valid JSON without blanks around it, never changed; null when absent.
    private readonly byte[]? _json;

    internal ApiValue(byte[] json) => _json = json;

    /// <summary>JSON null.</summary>
    public static ApiValue Null { get; } = new("null"u8.ToArray());

    /// <summary>What kind of JSON it is; <see cref="JsonValueKind.Undefined"/> when absent.</summary>
    public JsonValueKind Kind =>
        _json is null
            ? JsonValueKind.Undefined
            : _json[0] switch
            {
                (byte)'{' => JsonValueKind.Object,
                (byte)'[' => JsonValueKind.Array,
                (byte)'"' => JsonValueKind.String,
                (byte)'t' => JsonValueKind.True,
                (byte)'f' => JsonValueKind.False,
                (byte)'n' => JsonValueKind.Null,
                _ => JsonValueKind.Number,
            };

    /// <summary>There is no value at all.</summary>
    public bool IsAbsent => _json is null;

    /// <summary>There is no value, or it is JSON null.</summary>
    public bool IsNull => Kind is JsonValueKind.Undefined or JsonValueKind.Null;

    /// <summary>The elements of an array; empty for anything else.</summary>
    public IReadOnlyList<ApiValue> Items => Kind == JsonValueKind.Array ? ApiJsonParts.Items(_json) : [];

    /// <summary>The properties of an object; empty for anything else.</summary>
    public ApiProperties Properties => Kind == JsonValueKind.Object ? ApiJsonParts.Properties(_json) : ApiProperties.Empty;

    internal ReadOnlySpan<byte> Utf8 => _json;

    /// <summary>A property of an object; absent where there is none.</summary>
    /// <param name="name">The property's name as it travels.</param>
    public ApiValue this[string name] => Properties.GetValueOrDefault(name);

    /// <summary>Reads JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="ApiJsonException">It is no JSON.</exception>
    public static ApiValue Parse(string json) => ApiModel.Parse<ApiValue>(json);

    /// <summary>Reads JSON where a text may hold some: an API that puts a document into a string has its text read
    /// here.</summary>
    /// <param name="json">The text; null is no JSON.</param>
    /// <param name="value">The value; absent when there is none.</param>
    /// <returns>False when the text is no JSON.</returns>
    public static bool TryParse([NotNullWhen(true)] string? json, out ApiValue value)
    {
        value = default;
        if (string.IsNullOrWhiteSpace(json))
            return false;
        try
        {
            value = Parse(json);
            return true;
        }
        catch (ApiJsonException)
        {
            // That a text is no JSON is what Try… returns false for.
            return false;
        }
    }

    /// <summary>Makes a value of a generated type's JSON.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="model">The value.</param>
    public static ApiValue From<T>(T model)
        where T : IApiModel<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        return new(ApiJsonWriter.Write(model, static (writer, value) => value.WriteJson(writer)).ToArray());
    }

    /// <summary>Reads the value as a generated type.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <exception cref="ApiJsonException">It does not have the type's shape, or is absent.</exception>
    public T As<T>()
        where T : IApiModel<T> => ApiModel.Parse<T>(Utf8);

    /// <summary>Enumerates the elements of an array.</summary>
    public IEnumerator<ApiValue> GetEnumerator() => Items.GetEnumerator();

    /// <summary>The value as JSON; empty when absent.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    /// <inheritdoc cref="IApiModel{TSelf}.ReadJson" />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ApiValue ReadJson(ref Utf8JsonReader reader, JsonReadContext json) => ApiJson.ReadValue(ref reader, json);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteJson(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        // Checked when it came in.
        writer.WriteRawValue(_json is null ? "null"u8 : _json, skipInputValidation: true);
    }
}
