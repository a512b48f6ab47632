using System.Globalization;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

public static partial class ApiJson
{
    private const NumberStyles Whole = NumberStyles.AllowLeadingSign;

    private delegate bool TryParse<T>(string text, out T value);

    /// <summary>Reads whole numbers out of one text: <c>"1054, 1233"</c>. A single number and an array are accepted;
    /// null gives the absent list.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="separator">Between the items; blanks around it do not count.</param>
    public static IReadOnlyList<long> ReadCsvInt64(ref Utf8JsonReader reader, JsonReadContext json, string separator) =>
        ReadNumbers(
            ref reader,
            json,
            separator,
            ReadInt64,
            static (string text, out long number) => long.TryParse(text, Whole, CultureInfo.InvariantCulture, out number)
        );

    /// <summary>Reads whole numbers of 32 bits out of one text: <c>"1054, 1233"</c>. A single number and an array are
    /// accepted; null gives the absent list.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="separator">Between the items; blanks around it do not count.</param>
    public static IReadOnlyList<int> ReadCsvInt32(ref Utf8JsonReader reader, JsonReadContext json, string separator) =>
        ReadNumbers(
            ref reader,
            json,
            separator,
            ReadInt32,
            static (string text, out int number) => int.TryParse(text, Whole, CultureInfo.InvariantCulture, out number)
        );

    /// <summary>Reads items out of one text: <c>"a, b"</c>. A single number and an array are accepted; null gives the
    /// absent list.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="separator">Between the items; blanks around it do not count.</param>
    public static IReadOnlyList<string> ReadCsvString(ref Utf8JsonReader reader, JsonReadContext json, string separator) =>
        IsNoCsv(ref reader, json, out IReadOnlyList<string> list, ReadString)
            ? list
            : KeepUnlessJoined(ref reader, json, separator, Split(ref reader, json, separator));

    private static IReadOnlyList<T> ReadNumbers<T>(
        ref Utf8JsonReader reader,
        JsonReadContext json,
        string separator,
        JsonRead<T> read,
        TryParse<T> parse
    )
    {
        if (IsNoCsv(ref reader, json, out IReadOnlyList<T> list, read))
            return list;

        var items = Split(ref reader, json, separator);
        var numbers = new T[items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            if (!parse(items[index], out numbers[index]))
                throw JsonMismatchException.At(ref reader, "whole numbers separated by \"" + separator + "\"");
        }
        return KeepUnlessJoined(ref reader, json, separator, numbers);
    }

    // Blanks between the items are as declared, and are not written.
    private static T[] KeepUnlessJoined<T>(ref Utf8JsonReader reader, JsonReadContext json, string separator, T[] items)
    {
        Span<char> text = stackalloc char[CsvOnStack];
        if (!TryJoin(items, separator, text, out var length) || !JsonTexts.Get(ref reader).AsSpan().SequenceEqual(text[..length]))
            json.Keep(ref reader);
        return items;
    }

    private static bool IsNoCsv<T>(ref Utf8JsonReader reader, JsonReadContext json, out IReadOnlyList<T> list, JsonRead<T> read)
    {
        list = ApiList.Absent<T>();
        if (reader.TokenType == JsonTokenType.String)
            return false;
        if (reader.TokenType == JsonTokenType.Null)
        {
            json.Report(ApiDriftEventKind.UnexpectedNull, ref reader);
            return true;
        }
        var start = reader;
        json.Report(ApiDriftEventKind.CoercedScalar, ref reader);
        list = reader.TokenType == JsonTokenType.StartArray ? ReadList(ref reader, json, read) : [read(ref reader, json)];
        json.Keep(ref start);
        return true;
    }

    private static string[] Split(ref Utf8JsonReader reader, JsonReadContext json, string separator)
    {
        var text = JsonTexts.Get(ref reader);
        json.Count(text.AsSpan().Count(separator), ref reader);
        return text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
