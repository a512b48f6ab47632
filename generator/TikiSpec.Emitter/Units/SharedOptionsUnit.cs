using TikiSpec.Model;

namespace TikiSpec.Emitter.Units;

/// <summary>The optional parameters that many operations have alike, which the options of these have by a base
/// class.</summary>
public sealed record SharedOptionsUnit : EmitUnit
{
    /// <summary>The class: <c>SharedOptions</c>.</summary>
    public required string Name { get; init; }

    public required EquatableList<ParameterModel> Parameters { get; init; }

    public required bool UsesDeprecatedTypes { get; init; }
}
