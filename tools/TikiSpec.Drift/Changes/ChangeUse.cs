using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Changes;

/// <summary>A place where a change can be noticed.</summary>
/// <param name="Operation">Null for what concerns the document alone.</param>
/// <param name="Where">The parameter's name, the response's status, the media type: <c>200 application/json</c>.</param>
/// <param name="Path">The steps from the body or parameter to the value: <c>data/items/price</c>; empty at the top.</param>
/// <param name="Modes">What is unusual about the place.</param>
public sealed record ChangeUse(OperationKey? Operation, Subject Subject, string Where, string Path, UseModes Modes)
{
    // Written out: there are many, and the comparer that the compiler would take for an enum is compiled anew in every process.
    public bool Equals(ChangeUse? other) =>
        other is not null
        && Subject == other.Subject
        && Modes == other.Modes
        && Path == other.Path
        && Where == other.Where
        && Equals(Operation, other.Operation);

    // Paths are long, and what tells uses of one change apart is nearly always the operation.
    public override int GetHashCode() =>
        unchecked(((Operation?.GetHashCode() ?? 0) * 31) + (Path.Length * 512) + (Where.Length * 64) + ((int)Subject * 16) + (int)Modes);
}
