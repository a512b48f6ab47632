using TikiSpec.Model;

namespace TikiSpec.Emitter.Units;

/// <summary>The part of the user's class that we write.</summary>
public sealed record ClientUnit : EmitUnit
{
    public required string Name { get; init; }

    public required EquatableList<string> ContainingTypes { get; init; }

    public required EquatableList<ClientSpec> Specs { get; init; }
}
