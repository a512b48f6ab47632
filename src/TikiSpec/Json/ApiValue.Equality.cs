using TikiSpec.Json;

namespace TikiSpec;

public readonly partial struct ApiValue
{
    /// <summary>The same JSON value.</summary>
    /// <param name="other">Another.</param>
    public bool Equals(ApiValue other) => Utf8.SequenceEqual(other.Utf8) || ApiValueEquality.Equals(this, other);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ApiValue other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => ApiValueEquality.GetHashCode(this);

    /// <summary>The same JSON value.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another.</param>
    public static bool operator ==(ApiValue left, ApiValue right) => left.Equals(right);

    /// <summary>Not the same JSON value.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another.</param>
    public static bool operator !=(ApiValue left, ApiValue right) => !left.Equals(right);
}
