using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Units;

/// <summary>An operation's optional parameters.</summary>
public sealed record OptionsUnit : EmitUnit
{
    /// <summary><c>ProductListOptions</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The group and the method that take it: <c>Products</c>, <c>List</c>.</summary>
    public required string Group { get; init; }

    public required string Method { get; init; }

    /// <summary>Other methods have the same name, so that it leads to none of them by itself.</summary>
    public required bool IsOverloaded { get; init; }

    /// <summary>The class that has what many operations share (<see cref="SharedOptionsUnit"/>); null where the options
    /// have all themselves.</summary>
    public required string? Base { get; init; }

    /// <summary>What the options have themselves.</summary>
    public required EquatableList<ParameterModel> Parameters { get; init; }

    /// <summary>With all that the options have.</summary>
    public required RecordDeclaration Declaration { get; init; }

    public required bool UsesDeprecatedTypes { get; init; }
}
