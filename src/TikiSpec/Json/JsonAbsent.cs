using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TikiSpec.Runtime;

/// <summary>
/// Which of a record's first 64 properties had to come and did not, so that writing invents nothing for them. Not
/// part of the record's value.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct JsonAbsent : IEquatable<JsonAbsent>
{
    private readonly ulong _bits;

    internal JsonAbsent(ulong bits) => _bits = bits;

    /// <summary>The property did not come.</summary>
    /// <param name="property">The property's number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int property) => (_bits & (1UL << property)) != 0;

    /// <summary>The property did not come and was given no value since; null is one, where there is no null by
    /// itself.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="property">The property's number.</param>
    /// <param name="value">Its value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Leaves<T>(int property, T value) => Has(property) && IsEmpty(value);

    /// <summary>As <see cref="Leaves"/>, for a list.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="property">The property's number.</param>
    /// <param name="value">Its value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool LeavesList<T>(int property, IReadOnlyList<T> value) => Has(property) && value is not null && ApiList.IsAbsent(value);

    /// <inheritdoc />
    public bool Equals(JsonAbsent other) => true;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is JsonAbsent;

    /// <inheritdoc />
    public override int GetHashCode() => 0;

    /// <summary>True: nothing of a record's value differs by it.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(JsonAbsent left, JsonAbsent right) => left.Equals(right);

    /// <summary>False: nothing of a record's value differs by it.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(JsonAbsent left, JsonAbsent right) => !left.Equals(right);

    private static bool IsEmpty<T>(T value) =>
        value is "" or byte[] { Length: 0 } || (value is not null && EqualityComparer<T>.Default.Equals(value, default));
}
