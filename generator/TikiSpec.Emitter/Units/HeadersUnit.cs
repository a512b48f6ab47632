using TikiSpec.Model;

namespace TikiSpec.Emitter.Units;

/// <summary>The record of the headers that an operation's successes declare.</summary>
public sealed record HeadersUnit : EmitUnit
{
    public required HeadersModel Model { get; init; }

    /// <summary>The group and the method that give it: <c>Products</c>, <c>List</c>.</summary>
    public required string Group { get; init; }

    public required string Method { get; init; }

    /// <summary>Other methods have the same name, so that it leads to none of them by itself.</summary>
    public required bool IsOverloaded { get; init; }

    public required bool UsesDeprecatedTypes { get; init; }
}
