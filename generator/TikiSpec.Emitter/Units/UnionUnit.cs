using TikiSpec.Model;

namespace TikiSpec.Emitter.Units;

/// <summary>A struct over one of several types.</summary>
public sealed record UnionUnit : EmitUnit
{
    public required UnionModel Model { get; init; }

    /// <summary>One of the types is deprecated, other than by the union being so itself.</summary>
    public required bool UsesDeprecatedTypes { get; init; }
}

/// <summary>The attribute by which C# knows a union, for frameworks that lack it. One for a whole project.</summary>
public sealed record UnionAttributeUnit : EmitUnit
{
    public static UnionAttributeUnit Only { get; } =
        new()
        {
            HintName = "System.Runtime.CompilerServices/UnionAttribute.g.cs",
            Namespace = "System.Runtime.CompilerServices",
            IsPublic = false,
        };
}
