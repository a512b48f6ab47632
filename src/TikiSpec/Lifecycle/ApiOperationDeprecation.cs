using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>For emitted code: what a spec says of an operation that is on its way out.</summary>
/// <param name="Since">A date (<c>2022-01-05</c>), or null.</param>
/// <param name="Sunset">A date, or null.</param>
/// <param name="Successor">The call that takes its place, as C# has it, or null.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiOperationDeprecation(string? Since, string? Sunset, string? Successor);
