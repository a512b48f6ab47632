using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TikiSpec.Json;
using TikiSpec.Runtime;

namespace TikiSpec;

public readonly partial struct ApiValue
{
    /// <summary>The text of a string, or the JSON text of a number or boolean.</summary>
    /// <param name="value">The text.</param>
    /// <returns>False for objects, arrays, null and what is absent.</returns>
    public bool TryGetString([NotNullWhen(true)] out string? value) => TryRead(ApiJson.ReadString, out value);

    /// <summary>A whole number, also one in a string or written as 27000.0.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False for anything else, and for a number that does not fit.</returns>
    public bool TryGetInt64(out long value) => TryRead(ApiJson.ReadInt64OrNull, out value);

    /// <summary>A decimal number, also one in a string.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False for anything else, and for a number that does not fit.</returns>
    public bool TryGetDecimal(out decimal value) => TryRead(ApiJson.ReadDecimalOrNull, out value);

    /// <summary>A floating point number, also one in a string.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False for anything else, and for a number that does not fit.</returns>
    public bool TryGetDouble(out double value) => TryRead(ApiJson.ReadDoubleOrNull, out value);

    /// <summary>A boolean, also as 0 or 1 and in a string.</summary>
    /// <param name="value">The boolean.</param>
    /// <returns>False for anything else.</returns>
    public bool TryGetBoolean(out bool value) => TryRead(ApiJson.ReadBooleanOrNull, out value);

    /// <summary>As <see cref="TryGetString"/>.</summary>
    /// <exception cref="ApiJsonException">It is no scalar.</exception>
    public string GetString() => Get(ApiJson.ReadString);

    /// <summary>As <see cref="TryGetInt64"/>.</summary>
    /// <exception cref="ApiJsonException">It is no whole number that fits.</exception>
    public long GetInt64() => Get(ApiJson.ReadInt64);

    /// <summary>As <see cref="TryGetDecimal"/>.</summary>
    /// <exception cref="ApiJsonException">It is no number that fits.</exception>
    public decimal GetDecimal() => Get(ApiJson.ReadDecimal);

    /// <summary>As <see cref="TryGetDouble"/>.</summary>
    /// <exception cref="ApiJsonException">It is no number that fits.</exception>
    public double GetDouble() => Get(ApiJson.ReadDouble);

    /// <summary>As <see cref="TryGetBoolean"/>.</summary>
    /// <exception cref="ApiJsonException">It is no boolean.</exception>
    public bool GetBoolean() => Get(ApiJson.ReadBoolean);

    private bool TryRead<T>(JsonRead<T?> read, out T value)
        where T : struct
    {
        value = default;
        if (!IsScalar || !TryReadCore(read, out var result) || result is null)
            return false;
        value = result.Value;
        return true;
    }

    private bool TryRead(JsonRead<string> read, [NotNullWhen(true)] out string? value)
    {
        value = null;
        return IsScalar && TryReadCore(read, out value) && value is not null;
    }

    private bool IsScalar => Kind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;

    private bool TryReadCore<T>(JsonRead<T> read, out T? value)
    {
        try
        {
            var reader = new Utf8JsonReader(_json);
            reader.Read();
            value = read(ref reader, JsonReadContext.Default);
            return true;
        }
        catch (JsonMismatchException)
        {
            // That a value is of another kind is what Try… returns false for.
            value = default;
            return false;
        }
    }

    private T Get<T>(JsonRead<T> read)
    {
        if (IsNull)
            throw new ApiJsonException("$", 0, "a value", IsAbsent ? "nothing" : "null", null);
        return JsonPayload.Read(_json, read, DriftPolicy.Ignore).Value;
    }
}
