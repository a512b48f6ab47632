using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>The readers of types without parts, each made once and not in every type that has a list of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonReads
{
    /// <summary>Any value.</summary>
    public static JsonRead<ApiValue> Value { get; } = ApiJson.ReadValue;

    /// <summary>A text.</summary>
    public static JsonRead<string> String { get; } = ApiJson.ReadString;

    /// <summary>True or false.</summary>
    public static JsonRead<bool> Boolean { get; } = ApiJson.ReadBoolean;

    /// <summary>1 or 0.</summary>
    public static JsonRead<bool> Flag { get; } = ApiJson.ReadFlag;

    /// <summary>A whole number.</summary>
    public static JsonRead<int> Int32 { get; } = ApiJson.ReadInt32;

    /// <summary>A whole number.</summary>
    public static JsonRead<long> Int64 { get; } = ApiJson.ReadInt64;

    /// <summary>A whole number that is not negative.</summary>
    public static JsonRead<ulong> UInt64 { get; } = ApiJson.ReadUInt64;

    /// <summary>A number.</summary>
    public static JsonRead<decimal> Decimal { get; } = ApiJson.ReadDecimal;

    /// <summary>A floating point number.</summary>
    public static JsonRead<double> Double { get; } = ApiJson.ReadDouble;

    /// <summary>A date and time; null where it cannot be read.</summary>
    public static JsonRead<DateTimeOffset?> DateTime { get; } = ApiJson.ReadDateTime;

    /// <summary>A date; null where it cannot be read.</summary>
    public static JsonRead<DateOnly?> Date { get; } = ApiJson.ReadDate;

    /// <summary>A date and time as Tiki writes them; null where it cannot be read.</summary>
    public static JsonRead<DateTimeOffset?> TikiDateTime { get; } = ApiJson.ReadTikiDateTime;

    /// <summary>Bytes.</summary>
    public static JsonRead<byte[]> Base64 { get; } = ApiJson.ReadBase64;

    /// <summary>Bytes in the alphabet of addresses.</summary>
    public static JsonRead<byte[]> Base64Url { get; } = ApiJson.ReadBase64Url;

    /// <summary>A UUID; null where it cannot be read.</summary>
    public static JsonRead<Guid?> Uuid { get; } = ApiJson.ReadUuid;

    /// <summary>A number as a text; null where it cannot be read.</summary>
    public static JsonRead<decimal?> DecimalText { get; } = ApiJson.ReadDecimalText;

    /// <summary>A file.</summary>
    public static JsonRead<ApiFile> File { get; } = ApiJson.ReadFile;
}
