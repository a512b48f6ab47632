using TikiSpec.Model;

namespace TikiSpec.Emitter.Units;

/// <summary>A struct over a string with known values.</summary>
public sealed record OpenEnumUnit : EmitUnit
{
    public required OpenEnumModel Model { get; init; }
}
