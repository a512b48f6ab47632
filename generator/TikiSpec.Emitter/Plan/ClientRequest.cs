using TikiSpec.Model;

namespace TikiSpec.Emitter.Plan;

/// <summary>A class that asked for a client.</summary>
public sealed record ClientRequest
{
    /// <summary>Empty for the global namespace.</summary>
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>Visible to other assemblies, with all that contains it.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>The declarations to open again around the class, outermost first: <c>partial class Outer</c>.</summary>
    public required EquatableList<string> ContainingTypes { get; init; }

    /// <summary>The names of the specs asked for: <c>tiki.v2.1</c>.</summary>
    public required EquatableList<string> Specs { get; init; }
}
