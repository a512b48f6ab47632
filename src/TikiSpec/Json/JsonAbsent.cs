using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TikiSpec.Runtime;

/// <summary>
/// Which of a record's first 64 properties had to come and did not, so that writing invents nothing for them. Not
/// part of the record's value.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct JsonAbsent : IEquatable<JsonAbsent>
{
    private const int Most = 64;

    private ulong _bits;

    /// <summary>Called at an object's end: reports what had to be there and was not, and notes it.</summary>
    /// <param name="seen">A bit for each required property that came.</param>
    /// <param name="all">The bits of all of them.</param>
    /// <param name="names">The object's names.</param>
    /// <param name="required">For each bit, the property's number.</param>
    /// <param name="reader">Stands on the object's end.</param>
    /// <param name="json">What is known about the reading.</param>
    public void Require(ulong seen, ulong all, JsonPropertyNames names, int[] required, ref Utf8JsonReader reader, JsonReadContext json)
    {
        ArgumentNullException.ThrowIfNull(required);
        ArgumentNullException.ThrowIfNull(json);
        if (seen == all)
            return;
        json.Require(seen, all, names, required, ref reader);
        for (var bit = 0; bit < required.Length; bit++)
        {
            if ((seen & (1UL << bit)) == 0 && required[bit] < Most)
                _bits |= 1UL << required[bit];
        }
    }

    /// <summary>The property did not come.</summary>
    /// <param name="property">The property's number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Has(int property) => (_bits & (1UL << property)) != 0;

    /// <summary>The property did not come and was given no value since; null is one, where there is no null by
    /// itself.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="property">The property's number.</param>
    /// <param name="value">Its value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Leaves<T>(int property, T value) => Has(property) && IsEmpty(value);

    /// <summary>As <see cref="Leaves"/>, for a list.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="property">The property's number.</param>
    /// <param name="value">Its value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool LeavesList<T>(int property, IReadOnlyList<T> value) =>
        Has(property) && value is not null && ApiList.IsAbsent(value);

    /// <inheritdoc />
    public readonly bool Equals(JsonAbsent other) => true;

    /// <inheritdoc />
    public override readonly bool Equals(object? obj) => obj is JsonAbsent;

    /// <inheritdoc />
    public override readonly int GetHashCode() => 0;

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
