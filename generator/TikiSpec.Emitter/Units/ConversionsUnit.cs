using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Units;

/// <summary>The methods that make requests of a newer spec of those of an older one.</summary>
public sealed record ConversionsUnit : EmitUnit
{
    /// <summary>The namespace of the older spec's types.</summary>
    public required string SourceNamespace { get; init; }

    /// <summary>The namespace of the newer spec's types.</summary>
    public required string TargetNamespace { get; init; }

    /// <summary>What the specs are called in the client: <c>V2</c>, <c>V2_1</c>.</summary>
    public required string Segment { get; init; }

    public required string TargetSegment { get; init; }

    public required EquatableList<ConversionDeclaration> Conversions { get; init; }

    /// <summary>A record that is made, or made from, is deprecated.</summary>
    public required bool UsesDeprecatedTypes { get; init; }
}
