using System.Globalization;
using System.Text;
using TikiSpec.Json;

namespace TikiSpec;

public readonly partial struct ApiValue
{
    private static readonly ApiValue True = new("true"u8.ToArray());
    private static readonly ApiValue False = new("false"u8.ToArray());

    /// <summary>A JSON string; null becomes JSON null.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator ApiValue(string? value) =>
        value is null ? Null : new(ApiJsonWriter.Write(value, static (writer, text) => writer.WriteStringValue(text)).ToArray());

    /// <summary>A JSON number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ApiValue(long value) => Number(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A JSON number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ApiValue(decimal value) => Number(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>true or false.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator ApiValue(bool value) => value ? True : False;

    /// <summary>A JSON object; null becomes JSON null.</summary>
    /// <param name="value">The properties.</param>
    public static implicit operator ApiValue(ApiProperties? value) => FromProperties(value);

    /// <summary>A JSON string; null becomes JSON null.</summary>
    /// <param name="value">The text.</param>
    public static ApiValue FromString(string? value) => value;

    /// <summary>A JSON number.</summary>
    /// <param name="value">The number.</param>
    public static ApiValue FromInt64(long value) => value;

    /// <summary>A JSON number.</summary>
    /// <param name="value">The number.</param>
    public static ApiValue FromDecimal(decimal value) => value;

    /// <summary>A JSON number, written so that reading gives the same number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">JSON has neither infinity nor NaN.</exception>
    public static ApiValue FromDouble(double value) =>
        double.IsFinite(value)
            ? Number(value.ToString("R", CultureInfo.InvariantCulture))
            : throw new ArgumentOutOfRangeException(nameof(value), "JSON has neither infinity nor NaN.");

    /// <summary>true or false.</summary>
    /// <param name="value">The boolean.</param>
    public static ApiValue FromBoolean(bool value) => value;

    /// <summary>A JSON object; null becomes JSON null.</summary>
    /// <param name="value">The properties.</param>
    public static ApiValue FromProperties(ApiProperties? value) =>
        value is null ? Null : new(ApiJsonWriter.Write(value, static (writer, properties) => properties.WriteObject(writer)).ToArray());

    private static ApiValue Number(string text) => new(Encoding.ASCII.GetBytes(text));
}
