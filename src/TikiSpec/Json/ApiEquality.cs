using System.ComponentModel;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

/// <summary>Value equality for the properties that records compare by reference: lists in order, maps in any order,
/// bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiEquality
{
    /// <summary>Both null, or the same elements in the same order.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="left">A list.</param>
    /// <param name="right">Another.</param>
    public static bool Equals<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) =>
        Equals(left, right, EqualityComparer<T>.Default.Equals);

    /// <summary>As the shorter one, for elements that need their own comparison (lists of lists).</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="left">A list.</param>
    /// <param name="right">Another.</param>
    /// <param name="equals">Compares elements.</param>
    public static bool Equals<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right, Func<T, T, bool> equals)
    {
        ArgumentNullException.ThrowIfNull(equals);
        if (ReferenceEquals(left, right))
            return true;
        if (left is null || right is null || left.Count != right.Count)
            return false;
        for (var index = 0; index < left.Count; index++)
        {
            if (!equals(left[index], right[index]))
                return false;
        }
        return KeptList<T>.AreAlike(left, right);
    }

    /// <summary>Both null, or the same names with the same values, in any order.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="left">A map.</param>
    /// <param name="right">Another.</param>
    public static bool Equals<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right) =>
        Equals(left, right, EqualityComparer<T>.Default.Equals);

    /// <summary>As the shorter one, for values that need their own comparison (maps of lists).</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="left">A map.</param>
    /// <param name="right">Another.</param>
    /// <param name="equals">Compares values.</param>
    public static bool Equals<T>(IReadOnlyDictionary<string, T>? left, IReadOnlyDictionary<string, T>? right, Func<T, T, bool> equals)
    {
        ArgumentNullException.ThrowIfNull(equals);
        if (ReferenceEquals(left, right))
            return true;
        return left is not null
            && right is not null
            && left.Count == right.Count
            && left.All(pair => right.TryGetValue(pair.Key, out var value) && equals(pair.Value, value))
            && KeptMap<T>.AreAlike(left, right);
    }

    /// <summary>Both null, or the same bytes.</summary>
    /// <param name="left">Bytes.</param>
    /// <param name="right">Others.</param>
    public static bool Equals(byte[]? left, byte[]? right) =>
        left is null || right is null ? ReferenceEquals(left, right) : left.AsSpan().SequenceEqual(right);

    /// <summary>Goes with the comparison of lists.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="list">A list, or null.</param>
    public static int GetHashCode<T>(IReadOnlyList<T>? list) => GetHashCode(list, static item => item?.GetHashCode() ?? 0);

    /// <summary>Goes with the comparison of lists whose elements have their own.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="list">A list, or null.</param>
    /// <param name="hash">An element's hash code.</param>
    public static int GetHashCode<T>(IReadOnlyList<T>? list, Func<T, int> hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        var code = new HashCode();
        for (var index = 0; index < (list?.Count ?? 0); index++)
            code.Add(hash(list![index]));
        return code.ToHashCode();
    }

    /// <summary>Goes with the comparison of maps.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="map">A map, or null.</param>
    public static int GetHashCode<T>(IReadOnlyDictionary<string, T>? map) => GetHashCode(map, static item => item?.GetHashCode() ?? 0);

    /// <summary>Goes with the comparison of maps whose values have their own.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="map">A map, or null.</param>
    /// <param name="hash">A value's hash code.</param>
    public static int GetHashCode<T>(IReadOnlyDictionary<string, T>? map, Func<T, int> hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        // A sum, because the order does not count.
        return map is null ? 0 : map.Aggregate(0, (sum, pair) => unchecked(sum + HashCode.Combine(pair.Key, hash(pair.Value))));
    }

    /// <summary>Goes with the comparison of bytes.</summary>
    /// <param name="bytes">Bytes, or null.</param>
    public static int GetHashCode(byte[]? bytes)
    {
        var code = new HashCode();
        code.AddBytes(bytes);
        return code.ToHashCode();
    }

    /// <summary>A list as an object that is equal to another where the lists are; null for null.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="list">A list, or null.</param>
    public static object? Of<T>(IReadOnlyList<T>? list) =>
        list is null ? null : new ComparedValue<IReadOnlyList<T>>(list, Equals, GetHashCode);

    /// <summary>As the shorter one, for elements that need their own comparison.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="list">A list, or null.</param>
    /// <param name="equals">Compares elements.</param>
    /// <param name="hash">An element's hash code.</param>
    public static object? Of<T>(IReadOnlyList<T>? list, Func<T, T, bool> equals, Func<T, int> hash) =>
        list is null
            ? null
            : new ComparedValue<IReadOnlyList<T>>(list, (left, right) => Equals(left, right, equals), value => GetHashCode(value, hash));

    /// <summary>A map as an object that is equal to another where the maps are; null for null.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="map">A map, or null.</param>
    public static object? Of<T>(IReadOnlyDictionary<string, T>? map) =>
        map is null ? null : new ComparedValue<IReadOnlyDictionary<string, T>>(map, Equals, GetHashCode);

    /// <summary>As the shorter one, for values that need their own comparison.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="map">A map, or null.</param>
    /// <param name="equals">Compares values.</param>
    /// <param name="hash">A value's hash code.</param>
    public static object? Of<T>(IReadOnlyDictionary<string, T>? map, Func<T, T, bool> equals, Func<T, int> hash) =>
        map is null
            ? null
            : new ComparedValue<IReadOnlyDictionary<string, T>>(
                map,
                (left, right) => Equals(left, right, equals),
                value => GetHashCode(value, hash)
            );

    /// <summary>Bytes as an object that is equal to another where the bytes are; null for null.</summary>
    /// <param name="bytes">Bytes, or null.</param>
    public static object? Of(byte[]? bytes) => bytes is null ? null : new ComparedValue<byte[]>(bytes, Equals, GetHashCode);
}
