namespace TikiSpec;

/// <summary>One place where a response differs from its spec.</summary>
/// <param name="Operation">The operation that was answered: <c>Products_List</c>.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Path">Where, as a JSON path: <c>$.data[3].price</c>; <c>$</c> for a status.</param>
/// <param name="Sample">The beginning of what was there, without the credential; empty for objects, arrays and what was missing.</param>
public sealed record ApiDriftEvent(string Operation, ApiDriftEventKind Kind, string Path, string Sample);
