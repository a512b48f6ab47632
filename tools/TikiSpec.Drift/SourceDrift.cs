using TikiSpec.Drift.Changes;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>What changed in the generated C#. Needs nothing of the comparison on the wire, so that the two can be made
/// side by side.</summary>
public sealed class SourceDrift
{
    private SourceDrift(IReadOnlyList<OwnedDeclarationChange> declarations) => Declarations = declarations;

    internal IReadOnlyList<OwnedDeclarationChange> Declarations { get; }

    /// <summary>Empty where one of the surfaces is missing: then nothing can be said of C#.</summary>
    public static SourceDrift Between(ApiSurface? @base, ApiSurface? revision, OperationPairing pairing) =>
        new(@base is not null && revision is not null ? SurfaceComparer.Compare(@base, revision, pairing) : []);
}
