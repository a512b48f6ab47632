using TikiSpec.Model;

namespace TikiSpec.Emitter.Units;

/// <summary>The part of the user's class that we write.</summary>
public sealed record ClientUnit : EmitUnit
{
    public required string Name { get; init; }

    public required EquatableList<string> ContainingTypes { get; init; }

    public required EquatableList<ClientSpec> Specs { get; init; }
}

/// <summary>A spec as a client offers it.</summary>
public sealed record ClientSpec
{
    /// <summary>The namespace of the spec's types.</summary>
    public required string Namespace { get; init; }

    /// <summary>The class of the spec: <c>TikiEndpoints</c>.</summary>
    public required string RootName { get; init; }

    public required string Title { get; init; }

    /// <summary>The client's property for a versioned spec (<c>V2_1</c>); null when the groups stand at the client's
    /// root.</summary>
    public required string? Property { get; init; }

    /// <summary>The groups at the client's root; none for a versioned spec, so that its groups can change without this
    /// file.</summary>
    public required EquatableList<GroupProperty> RootGroups { get; init; }
}
