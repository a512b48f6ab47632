namespace TikiSpec.Runtime;

/// <summary>One place where an answer differs from its spec.</summary>
/// <param name="Operation">The operation that was answered, or null for JSON that did not come from a call.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Path">Where, as a JSON path; null where nobody holds the payload.</param>
/// <param name="Sample">The beginning of what was there; empty for objects, arrays and what was missing.</param>
internal sealed record Departure(string? Operation, DepartureKind Kind, string? Path, string Sample);
