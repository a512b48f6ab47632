namespace TikiSpec.Runtime;

/// <summary>The server's response for a row, or that there is none.</summary>
internal readonly record struct BatchResponse<TResult>(bool IsThere, TResult? Result);
