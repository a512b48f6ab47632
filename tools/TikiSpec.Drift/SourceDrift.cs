using TikiSpec.Drift.Changes;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>What changed in the generated C#. Needs nothing of the comparison on the wire, so that the two can be made
/// side by side.</summary>
public sealed class SourceDrift
{
    private readonly ApiSurface? _base;
    private readonly ApiSurface? _revision;

    private SourceDrift(ApiSurface? @base, ApiSurface? revision, IReadOnlyList<OwnedDeclarationChange> declarations)
    {
        _base = @base;
        _revision = revision;
        Declarations = declarations;
    }

    /// <summary>From places in bodies to properties of the client, in both; empty where nothing changed.</summary>
    internal IReadOnlyList<SurfacePaths> Paths() => Declarations.Count == 0 ? [] : [new SurfacePaths(_base!), new SurfacePaths(_revision!)];

    internal IReadOnlyList<OwnedDeclarationChange> Declarations { get; }

    /// <summary>Empty where one of the surfaces is missing: then nothing can be said of C#.</summary>
    public static SourceDrift Between(ApiSurface? @base, ApiSurface? revision, OperationPairing pairing) =>
        new(@base, revision, @base is not null && revision is not null ? SurfaceComparer.Compare(@base, revision, pairing) : []);
}
