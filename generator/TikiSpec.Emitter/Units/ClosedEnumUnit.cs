using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>A C# enum.</summary>
public sealed record ClosedEnumUnit : EmitUnit
{
    public required ClosedEnumModel Model { get; init; }
}
