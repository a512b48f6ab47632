using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>Which values a filter takes: one, one of some, or all but some.</summary>
/// <typeparam name="T">The values.</typeparam>
/// <remarks>
/// Made by the values' own type (<c>OrderStatus.In(OrderStatus.Queueing, OrderStatus.Processing)</c>,
/// <c>OrderStatus.NotIn(OrderStatus.Canceled)</c>), or of one value alone. The default takes nothing and cannot be
/// sent.
/// </remarks>
public readonly struct ApiSet<T> : IEquatable<ApiSet<T>>
    where T : struct, IApiEnum<T>
{
    private readonly T[]? _values;
    private readonly bool _isOne;

    internal ApiSet(T[] values, bool isOne, bool isExcluded)
    {
        _values = values;
        _isOne = isOne;
        IsExcluded = isExcluded;
    }

    /// <summary>The values, in the order in which they were given; empty for the default alone.</summary>
    public IReadOnlyList<T> Values => _values ?? [];

    /// <summary>All values but these are meant.</summary>
    public bool IsExcluded { get; }

    /// <summary>One value, which is sent as it is.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ApiSet<T>(T value) => new([value], isOne: true, isExcluded: false);

    /// <summary>The same values in the same order, meant the same way.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ApiSet<T> left, ApiSet<T> right) => left.Equals(right);

    /// <summary>Other values, another order, or meant another way.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ApiSet<T> left, ApiSet<T> right) => !left.Equals(right);

    /// <summary>The same values in the same order, meant the same way.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(ApiSet<T> other) => _isOne == other._isOne && IsExcluded == other.IsExcluded && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiSet<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_isOne, IsExcluded, Values.Count == 0 ? default : Values[0]);

    /// <summary>For reading by people: <c>in a, b</c>, <c>not in a</c>, <c>a</c>.</summary>
    public override string ToString() =>
        (
            _isOne ? ""
            : IsExcluded ? "not in "
            : "in "
        ) + string.Join(", ", Values.Select(static value => value.Value));

    /// <summary>The text that travels.</summary>
    internal string Text(string inPrefix, string notInPrefix, string separator)
    {
        if (_values is not { Length: > 0 } values)
            throw new ArgumentException("A set of no value cannot be sent; leave the parameter null for all values.");
        foreach (var value in values)
        {
            if (value.Value.Length == 0 || value.Value.Contains(separator, StringComparison.Ordinal))
                throw new ArgumentException(
                    $"The value \"{value.Value}\" cannot be one of a set, whose values stand between \"{separator}\"."
                );
        }
        return _isOne
            ? values[0].Value
            : (IsExcluded ? notInPrefix : inPrefix) + string.Join(separator, values.Select(static value => value.Value));
    }
}

/// <summary>Makes sets of values of one type.</summary>
public static class ApiSet
{
    /// <summary>One of some values.</summary>
    /// <typeparam name="T">The values.</typeparam>
    /// <param name="values">At least one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static ApiSet<T> In<T>(params T[] values)
        where T : struct, IApiEnum<T> => Of(values, isExcluded: false);

    /// <summary>Any value but these.</summary>
    /// <typeparam name="T">The values.</typeparam>
    /// <param name="values">At least one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static ApiSet<T> NotIn<T>(params T[] values)
        where T : struct, IApiEnum<T> => Of(values, isExcluded: true);

    private static ApiSet<T> Of<T>(T[] values, bool isExcluded)
        where T : struct, IApiEnum<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Length > 0
            ? new([.. values], isOne: false, isExcluded)
            : throw new ArgumentException("A set has at least one value.", nameof(values));
    }
}
