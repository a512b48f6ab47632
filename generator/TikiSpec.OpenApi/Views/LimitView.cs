using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>A bound of a number.</summary>
/// <param name="Value">As JSON writes it.</param>
/// <param name="IsExclusive">The bound itself is outside. 3.0 says so by a flag beside the bound, 3.1 by a bound of its own.</param>
public readonly record struct LimitView(string Value, bool IsExclusive, SpecNode At);
