using TikiSpec.Model;

namespace TikiSpec.Emitter.Units;

/// <summary>A record.</summary>
public sealed record ObjectUnit : EmitUnit
{
    public required ObjectModel Model { get; init; }

    /// <summary>A property's type is deprecated, other than by the record being so itself.</summary>
    public required bool UsesDeprecatedTypes { get; init; }
}
