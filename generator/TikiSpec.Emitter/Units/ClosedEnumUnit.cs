using TikiSpec.Model;

namespace TikiSpec.Emitter.Units;

/// <summary>A C# enum.</summary>
public sealed record ClosedEnumUnit : EmitUnit
{
    public required ClosedEnumModel Model { get; init; }
}
