namespace TikiSpec.Runtime;

/// <summary>For emitted code: how many rows a call takes, for the analyzer that looks at calls.</summary>
/// <param name="rows">The body's property that holds them: <c>Data</c>.</param>
/// <param name="max">The most that one call takes.</param>
/// <param name="method">The method that takes any number: <c>UpdateManySkusAsync</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ApiBatchAttribute(string rows, int max, string method) : Attribute
{
    /// <summary>The body's property that holds the rows.</summary>
    public string Rows { get; } = rows;

    /// <summary>The most that one call takes.</summary>
    public int Max { get; } = max;

    /// <summary>The method that takes any number.</summary>
    public string Method { get; } = method;
}
