using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

/// <summary>Reads and writes JSON values for emitted code: strict about shape, tolerant about scalars, and silent about
/// nothing.</summary>
/// <remarks>
/// Every reader starts on the value's first token and ends on its last. A value that has another scalar type but an
/// unmistakable meaning (<c>"27000"</c>, <c>27000.0</c> for an integer; <c>1</c> for a text; null for anything) is read
/// and reported to the context; anything else
/// fails with a <see cref="JsonException"/>, which calls turn into an <see cref="ApiJsonException"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ApiJson
{
    private const string AnObject = "an object";

    /// <summary>Begins an object.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <returns>False when null, an empty list or an empty text stands there, which is reported.</returns>
    public static bool BeginObject(ref Utf8JsonReader reader, JsonReadContext json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            json.Forget(ref reader);
            return true;
        }
        if (!IsEmptyObject(ref reader, json))
            AcceptNull(ref reader, json, AnObject);
        return false;
    }

    /// <summary>Keeps an undeclared property.</summary>
    /// <param name="reader">Stands on the property's name.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="additional">Where to.</param>
    public static void KeepProperty(ref Utf8JsonReader reader, JsonReadContext json, ref ApiPropertiesBuilder additional)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.Report(ApiDriftEventKind.UnknownProperty, ref reader);
        AddProperty(ref reader, json, ref additional);
    }

    /// <summary>Keeps an undeclared property of an object that is said to have such: nothing to report.</summary>
    /// <param name="reader">Stands on the property's name.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="additional">Where to.</param>
    public static void AddProperty(ref Utf8JsonReader reader, JsonReadContext json, ref ApiPropertiesBuilder additional)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.Count(1, ref reader);
        var name = JsonTexts.Get(ref reader);
        Advance(ref reader);
        additional.Add(name, ReadValue(ref reader, json));
    }

    /// <summary>Reads an undeclared property as the type that the spec gives such; what is of another is kept as it
    /// came, and reported.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reader">Stands on the property's name.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="read">Reads a value of the type.</param>
    /// <param name="values">Where to.</param>
    /// <param name="additional">Where a value of another type is kept.</param>
    public static void ReadAdditional<T>(
        ref Utf8JsonReader reader,
        JsonReadContext json,
        JsonRead<T> read,
        ref ApiMapBuilder<T> values,
        ref ApiPropertiesBuilder additional
    )
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(read);
        json.Count(1, ref reader);
        var name = JsonTexts.Get(ref reader);
        Advance(ref reader);
        var start = reader;
        // A date that cannot be read is null.
        if (
            TryRead(ref reader, json, 0, (int _, ref Utf8JsonReader one, JsonReadContext context) => read(ref one, context), out var value)
            && (value is not null || start.TokenType == JsonTokenType.Null)
        )
        {
            values.Add(name, value);
            return;
        }

        reader = start;
        json.Report(ApiDriftEventKind.UnknownCase, ref reader);
        additional.Add(name, ReadValue(ref reader, json));
    }

    /// <summary>Keeps a property under another of its names, when it has come under the declared one as well.</summary>
    /// <param name="reader">Stands on the property's value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="names">The object's names.</param>
    /// <param name="property">The number of the name that came.</param>
    /// <param name="additional">Where to.</param>
    public static void KeepProperty(
        ref Utf8JsonReader reader,
        JsonReadContext json,
        JsonPropertyNames names,
        int property,
        ref ApiPropertiesBuilder additional
    )
    {
        ArgumentNullException.ThrowIfNull(names);
        additional.Add(names.Text(property), ReadValue(ref reader, json));
    }

    /// <summary>Reads an object, or null.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="read">Reads what is not null.</param>
    public static T? ReadOrNull<T>(ref Utf8JsonReader reader, JsonReadContext json, JsonRead<T> read)
        where T : class => reader.TokenType == JsonTokenType.Null ? null : read(ref reader, json);

    /// <summary>As <see cref="ReadOrNull{T}"/>, for a record: an empty list or text in its place, which is reported, is
    /// null as well.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T? ReadObjectOrNull<T>(ref Utf8JsonReader reader, JsonReadContext json)
        where T : class, IApiModel<T> =>
        reader.TokenType != JsonTokenType.StartObject && (reader.TokenType == JsonTokenType.Null || IsEmptyObject(ref reader, json))
            ? null
            : T.ReadJson(ref reader, json);

    /// <summary>Reads a value of a struct type, or null.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T? ReadStructOrNull<T>(ref Utf8JsonReader reader, JsonReadContext json)
        where T : struct, IApiModel<T> => reader.TokenType == JsonTokenType.Null ? null : T.ReadJson(ref reader, json);

    /// <summary>The record that stands for a required object that did not come: every property has the empty value of
    /// its type.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <remarks>A type that requires itself has no finite empty value; its own empty record holds null there.</remarks>
    public static T Empty<T>()
        where T : IApiModel<T> => EmptyModel<T>.Value;

    /// <summary>Goes to the next token. Called for each of them: a call within it counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            ThrowCutOff(ref reader);
    }

    /// <summary>Skips the current value, whether or not the reader knows that it has all the bytes.</summary>
    internal static void Skip(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
            ThrowCutOff(ref reader);
    }

    [DoesNotReturn]
    private static void ThrowCutOff(ref Utf8JsonReader reader) =>
        throw new JsonMismatchException("more JSON", "the end", reader.BytesConsumed);

    /// <summary>Reports null, and fails on anything else.</summary>
    private static void AcceptNull(ref Utf8JsonReader reader, JsonReadContext json, string expected)
    {
        AcceptNoList(ref reader, json, expected);
        json.Keep(ref reader);
    }

    /// <summary>The same for what knows by itself that it was null: a list, a map.</summary>
    private static void AcceptNoList(ref Utf8JsonReader reader, JsonReadContext json, string expected)
    {
        if (reader.TokenType != JsonTokenType.Null)
            throw JsonMismatchException.At(ref reader, expected);
        json.Report(ApiDriftEventKind.UnexpectedNull, ref reader);
        if (!json.IsSilent)
            json.Keep(ref reader);
    }

    private static class EmptyModel<T>
        where T : IApiModel<T>
    {
        public static readonly T Value = ApiModel.Parse<T>("{}"u8);
    }
}
