using TikiSpec.Model;

namespace TikiSpec.Emitter.Units;

/// <summary>The endpoints of one group: two interfaces and two classes.</summary>
public sealed record GroupUnit : EmitUnit
{
    public required GroupModel Model { get; init; }

    public required bool UsesDeprecatedTypes { get; init; }
}
