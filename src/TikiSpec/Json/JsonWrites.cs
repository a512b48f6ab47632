using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>The writers of types without parts, each made once and not in every type that has a list of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWrites
{
    /// <summary>Any value.</summary>
    public static JsonWrite<ApiValue> Value { get; } = ApiJson.WriteValue;

    /// <summary>A text.</summary>
    public static JsonWrite<string> String { get; } = static (writer, value) => writer.WriteStringValue(value);

    /// <summary>True or false.</summary>
    public static JsonWrite<bool> Boolean { get; } = static (writer, value) => writer.WriteBooleanValue(value);

    /// <summary>1 or 0.</summary>
    public static JsonWrite<bool> Flag { get; } = ApiJson.WriteFlag;

    /// <summary>A whole number.</summary>
    public static JsonWrite<int> Int32 { get; } = static (writer, value) => writer.WriteNumberValue(value);

    /// <summary>A whole number.</summary>
    public static JsonWrite<long> Int64 { get; } = static (writer, value) => writer.WriteNumberValue(value);

    /// <summary>A whole number that is not negative.</summary>
    public static JsonWrite<ulong> UInt64 { get; } = static (writer, value) => writer.WriteNumberValue(value);

    /// <summary>A number.</summary>
    public static JsonWrite<decimal> Decimal { get; } = static (writer, value) => writer.WriteNumberValue(value);

    /// <summary>A floating point number.</summary>
    public static JsonWrite<double> Double { get; } = ApiJson.WriteDouble;

    /// <summary>A date and time.</summary>
    public static JsonWrite<DateTimeOffset> DateTime { get; } = ApiJson.WriteDateTime;

    /// <summary>A date.</summary>
    public static JsonWrite<DateOnly> Date { get; } = ApiJson.WriteDate;

    /// <summary>A date and time as Tiki writes them.</summary>
    public static JsonWrite<DateTimeOffset> TikiDateTime { get; } = ApiJson.WriteTikiDateTime;

    /// <summary>Bytes.</summary>
    public static JsonWrite<byte[]> Base64 { get; } = ApiJson.WriteBase64;

    /// <summary>Bytes in the alphabet of addresses.</summary>
    public static JsonWrite<byte[]> Base64Url { get; } = ApiJson.WriteBase64Url;

    /// <summary>A UUID.</summary>
    public static JsonWrite<Guid> Uuid { get; } = ApiJson.WriteUuid;

    /// <summary>A number as a text.</summary>
    public static JsonWrite<decimal> DecimalText { get; } = ApiJson.WriteDecimalText;

    /// <summary>A file.</summary>
    public static JsonWrite<ApiFile> File { get; } = ApiJson.WriteFile;
}
