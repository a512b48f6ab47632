using System.Globalization;
using System.Numerics;

namespace TikiSpec.Runtime;

public sealed partial class RequestCheck
{
    /// <summary>A number has a lower limit.</summary>
    /// <param name="property">The property or parameter, as it travels.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="isExclusive">The limit itself is not allowed.</param>
    public void AtLeast(string property, decimal? value, decimal limit, bool isExclusive = false) =>
        NotBelow(property, value, limit, isExclusive);

    /// <summary>A number has an upper limit.</summary>
    /// <param name="property">The property or parameter, as it travels.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="isExclusive">The limit itself is not allowed.</param>
    public void AtMost(string property, decimal? value, decimal limit, bool isExclusive = false) =>
        NotAbove(property, value, limit, isExclusive);

    /// <summary>A number has a lower limit.</summary>
    /// <param name="property">The property or parameter, as it travels.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="isExclusive">The limit itself is not allowed.</param>
    public void AtLeast(string property, double? value, double limit, bool isExclusive = false) =>
        NotBelow(property, value, limit, isExclusive);

    /// <summary>A number has an upper limit.</summary>
    /// <param name="property">The property or parameter, as it travels.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="isExclusive">The limit itself is not allowed.</param>
    public void AtMost(string property, double? value, double limit, bool isExclusive = false) =>
        NotAbove(property, value, limit, isExclusive);

    /// <summary>A number is one that JSON can hold.</summary>
    /// <param name="property">The property or parameter, as it travels.</param>
    /// <param name="value">Its value.</param>
    public void Finite(string property, double? value)
    {
        if (value is { } number && !double.IsFinite(number))
            Refuse(property, Invariant($"is {number}, and JSON has neither infinity nor NaN"));
    }

    /// <summary>A number has a divisor.</summary>
    /// <param name="property">The property or parameter, as it travels.</param>
    /// <param name="value">Its value.</param>
    /// <param name="divisor">What it must be a multiple of, above 0.</param>
    public void MultipleOf(string property, decimal? value, decimal divisor)
    {
        if (value is { } number && number % divisor != 0)
            Refuse(property, Invariant($"must be a multiple of {divisor} and is {number}"));
    }

    /// <summary>A number has a divisor. One that no decimal can hold is left to the server.</summary>
    /// <param name="property">The property or parameter, as it travels.</param>
    /// <param name="value">Its value.</param>
    /// <param name="divisor">What it must be a multiple of, above 0.</param>
    public void MultipleOf(string property, double? value, double divisor)
    {
        // By the digits that travel: 0.3 is a multiple of 0.1 there, and of nothing but powers of 2 in floating point.
        if (Digits(value) is { } number && Digits(divisor) is { } step and not 0)
            MultipleOf(property, number, step);
    }

    private void NotBelow<T>(string property, T? value, T limit, bool isExclusive)
        where T : struct, INumber<T>
    {
        if (value is { } number && (isExclusive ? number <= limit : number < limit))
            Refuse(property, Invariant($"must be {(isExclusive ? "greater than" : "at least")} {limit} and is {number}"));
    }

    private void NotAbove<T>(string property, T? value, T limit, bool isExclusive)
        where T : struct, INumber<T>
    {
        if (value is { } number && (isExclusive ? number >= limit : number > limit))
            Refuse(property, Invariant($"must be {(isExclusive ? "less than" : "at most")} {limit} and is {number}"));
    }

    private static decimal? Digits(double? value) =>
        decimal.TryParse(
            value?.ToString("R", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
