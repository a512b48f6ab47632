using TikiSpec.Model;

namespace TikiSpec.Drift.Changes;

/// <summary>Where a change stands in one of the documents. Equality is the pointer's: moved lines change
/// nothing.</summary>
/// <param name="IsPresent">False where the other document alone has it; the pointer is then that of the nearest
/// enclosing place.</param>
public readonly record struct ChangeSide(SpecCursor At, bool IsPresent)
{
    public string Pointer => At.Pointer;

    public SpecLocation? Location => At.Location;

    public bool Equals(ChangeSide other) => IsPresent == other.IsPresent && Pointer == other.Pointer;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Pointer ?? "");

    public static ChangeSide Of(SpecCursor at) => new(at, true);

    public static ChangeSide Absent(SpecCursor around) => new(around, false);
}
