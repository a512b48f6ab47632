using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TikiSpec.Runtime;

public static partial class ApiJson
{
    /// <summary>Reads a closed enum's number; one that the spec does not name is reported and kept. Null gives
    /// 0.</summary>
    /// <typeparam name="T">The enum, over int or long.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static T ReadClosedEnum<T>(ref Utf8JsonReader reader, JsonReadContext json)
        where T : struct, Enum => ReadClosedEnumOrNull<T>(ref reader, json) ?? NoEnum<T>(ref reader, json);

    /// <summary>As <see cref="ReadClosedEnum{T}"/>, with null for null and for an empty text.</summary>
    /// <typeparam name="T">The enum, over int or long.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static T? ReadClosedEnumOrNull<T>(ref Utf8JsonReader reader, JsonReadContext json)
        where T : struct, Enum
    {
        T? read =
            Unsafe.SizeOf<T>() == sizeof(int)
                ? From<int, T>(ReadInt32OrNull(ref reader, json))
                : From<long, T>(ReadInt64OrNull(ref reader, json));
        if (read is { } value && !Enum.IsDefined(value))
            json.Report(ApiDriftEventKind.UnknownEnumValue, ref reader);
        return read;
    }

    private static T NoEnum<T>(ref Utf8JsonReader reader, JsonReadContext json)
        where T : struct, Enum
    {
        // The empty text has been reported as what it is.
        if (reader.TokenType == JsonTokenType.Null)
            json.Report(ApiDriftEventKind.UnexpectedNull, ref reader);
        return default;
    }

    // The enum's underlying type is TNumber: the sizes agree.
    private static T? From<TNumber, T>(TNumber? number)
        where TNumber : struct
        where T : struct, Enum => number is { } value ? Unsafe.As<TNumber, T>(ref value) : null;
}
