using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Changes;

/// <summary>A place where a change can be noticed.</summary>
/// <param name="Operation">Null for what concerns the document alone.</param>
/// <param name="Where">The parameter's name, the response's status, the media type:
/// <c>200 application/json</c>.</param>
/// <param name="Path">The steps from the body or parameter to the value: <c>data/items/price</c>; empty at the
/// top.</param>
/// <param name="Modes">What is unusual about the place.</param>
public sealed record ChangeUse(OperationKey? Operation, Subject Subject, string Where, string Path, UseModes Modes);
