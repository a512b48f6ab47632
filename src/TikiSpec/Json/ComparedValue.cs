namespace TikiSpec.Json;

/// <summary>A value that C# compares by reference, in an object that is compared by what is in it.</summary>
internal abstract class ComparedValue
{
    /// <summary>The list, map or bytes.</summary>
    public abstract object Value { get; }
}

/// <summary>As <see cref="ComparedValue"/>, of one type.</summary>
/// <typeparam name="T">A list, a map or bytes.</typeparam>
/// <param name="value">The value.</param>
/// <param name="equals">Compares two; must be the same wherever values are compared.</param>
/// <param name="hash">Goes with it.</param>
internal sealed class ComparedValue<T>(T value, Func<T, T, bool> equals, Func<T, int> hash) : ComparedValue
    where T : class
{
    public override object Value => value;

    public override bool Equals(object? obj) => obj is ComparedValue<T> { Value: T other } && equals(value, other);

    public override int GetHashCode() => hash(value);
}
