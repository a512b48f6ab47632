using System.ComponentModel;
using System.Text.Json;

namespace TikiSpec.Runtime;

/// <summary>Which of a record's first 64 properties came as null, so that writing gives back what was read. Not part of
/// the record's value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonNulls : IEquatable<JsonNulls>
{
    private const int Most = 64;

    private ulong _bits;

    /// <summary>Notes a property where its value is null.</summary>
    /// <param name="reader">Stands on the value, or on the name of an undeclared property.</param>
    /// <param name="property">The property's number.</param>
    public void Note(ref Utf8JsonReader reader, int property)
    {
        if (reader.TokenType == JsonTokenType.Null && property < Most)
            _bits |= 1UL << property;
    }

    /// <summary>The property came as null.</summary>
    /// <param name="property">The property's number.</param>
    public readonly bool Has(int property) => (_bits & (1UL << property)) != 0;

    /// <inheritdoc />
    public readonly bool Equals(JsonNulls other) => _bits == other._bits;

    /// <inheritdoc />
    public override readonly bool Equals(object? obj) => obj is JsonNulls other && Equals(other);

    /// <inheritdoc />
    public override readonly int GetHashCode() => _bits.GetHashCode();

    /// <summary>The same properties.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(JsonNulls left, JsonNulls right) => left.Equals(right);

    /// <summary>Other properties.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(JsonNulls left, JsonNulls right) => !left.Equals(right);
}
