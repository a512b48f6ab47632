using TikiSpec.Model;

namespace TikiSpec.Emitter.Units;

/// <summary>The successes of an operation.</summary>
public sealed record OutcomeUnit : EmitUnit
{
    public required OutcomeModel Model { get; init; }

    /// <summary>The group and the method that give it: <c>Jobs</c>, <c>Start</c>.</summary>
    public required string Group { get; init; }

    public required string Method { get; init; }

    /// <summary>Other methods have the same name, so that it leads to none of them by itself.</summary>
    public required bool IsOverloaded { get; init; }

    public required bool UsesDeprecatedTypes { get; init; }

    /// <summary>What the type was called before.</summary>
    public required EquatableList<string> NamesBefore { get; init; }
}
