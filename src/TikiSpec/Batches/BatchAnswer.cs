namespace TikiSpec.Runtime;

/// <summary>The server's answer for a row, or that there is none.</summary>
internal readonly record struct BatchAnswer<TResult>(bool IsThere, TResult? Result);
