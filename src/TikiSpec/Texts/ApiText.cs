using System.ComponentModel;
using System.Globalization;
using System.Text;
using TikiSpec.Json;
using TikiSpec.Json.Dates;

namespace TikiSpec.Runtime;

/// <summary>Writes values into paths, queries and headers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiText
{
    /// <summary>A text as it is.</summary>
    /// <param name="value">The value.</param>
    public static string String(string value) => value;

    /// <summary>true or false.</summary>
    /// <param name="value">The value.</param>
    public static string Boolean(bool value) => value ? "true" : "false";

    /// <summary>1 or 0.</summary>
    /// <param name="value">The value.</param>
    public static string Flag(bool value) => value ? "1" : "0";

    /// <summary>Digits.</summary>
    /// <param name="value">The value.</param>
    public static string Int32(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Digits.</summary>
    /// <param name="value">The value.</param>
    public static string Int64(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Digits.</summary>
    /// <param name="value">The value.</param>
    public static string UInt64(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Digits with a point.</summary>
    /// <param name="value">The value.</param>
    public static string Decimal(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same, where a text holds the number.</summary>
    /// <param name="value">The value.</param>
    public static string DecimalText(decimal value) => Decimal(value);

    /// <summary>Digits that give the same number when read.</summary>
    /// <param name="value">The value.</param>
    public static string Double(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary><c>yyyy-MM-dd HH:mm:ss</c> at UTC+07:00.</summary>
    /// <param name="value">The value.</param>
    public static string TikiDateTime(DateTimeOffset value) => TikiDateTimeText.Write(value);

    /// <summary>RFC 3339 with the value's own offset.</summary>
    /// <param name="value">The value.</param>
    public static string DateTime(DateTimeOffset value) => DateTimeText.Write(value);

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    /// <param name="value">The value.</param>
    public static string Date(DateOnly value) => DateText.Write(value);

    /// <summary>Which values a filter takes: one as it is, some behind what says whether they are meant.</summary>
    /// <typeparam name="T">The values.</typeparam>
    /// <param name="value">The values.</param>
    /// <param name="inPrefix">Before values of which one is meant.</param>
    /// <param name="notInPrefix">Before values of which none is meant.</param>
    /// <param name="separator">Between the values.</param>
    /// <exception cref="ArgumentException">There is no value, or one has the separator in it.</exception>
    public static string Set<T>(ApiSet<T> value, string inPrefix, string notInPrefix, string separator)
        where T : struct, IApiEnum<T> => value.Text(inPrefix, notInPrefix, separator);

    /// <summary>Base64.</summary>
    /// <param name="value">The value.</param>
    public static string Base64(byte[] value) => Convert.ToBase64String(value);

    /// <summary>A file's bytes in base64.</summary>
    /// <param name="value">The value.</param>
    public static string File(ApiFile value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Base64(value.ToBytes());
    }

    /// <summary>Base64 in the alphabet of addresses, without padding.</summary>
    /// <param name="value">The value.</param>
    public static string Base64Url(byte[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Base64Text.WriteForAddresses(value);
    }

    /// <summary>Small letters with hyphens.</summary>
    /// <param name="value">The value.</param>
    public static string Uuid(Guid value) => value.ToString("D");

    /// <summary>A text as it is; any other JSON as JSON.</summary>
    /// <param name="value">The value.</param>
    public static string Value(ApiValue value) => value.TryGetString(out var text) ? text : value.ToString();

    /// <summary>A value as JSON, for parameters that have a content type.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    public static string Json<T>(T value, JsonWrite<T> write) => Encoding.UTF8.GetString(ApiJsonWriter.Write(value, write).Span);

    /// <summary>Items with a separator between them.</summary>
    /// <typeparam name="T">An item.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="text">Writes an item.</param>
    /// <param name="separator">Between them.</param>
    public static string Join<T>(IEnumerable<T> items, Func<T, string> text, string separator) =>
        string.Join(separator, items.Select(text));
}
