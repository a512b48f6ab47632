using TikiSpec.Drift.Contract;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Drift.Suppressions;
using TikiSpec.Drift.Versions;
using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>Everything that a comparison found, worst first.</summary>
public sealed record DriftReport
{
    public required EquatableList<DriftFinding> Findings { get; init; }

    /// <summary>The same for readers, suppressed ones left out: the values of one enum are one finding, and so is what
    /// happened alike at the same place of several operations.</summary>
    public required EquatableList<DriftFinding> Told { get; init; }

    /// <summary>Changed declarations that no finding explains.</summary>
    public required EquatableList<DeclarationChange> OtherDeclarations { get; init; }

    public required DriftSummary Summary { get; init; }

    /// <summary>What the document's version must do: suppressed changes count, since callers notice them all the
    /// same.</summary>
    public required SemverBump WireBump { get; init; }

    /// <summary>What the version of a package with the generated client must do.</summary>
    public required SemverBump SourceBump { get; init; }

    public required string? BaseVersion { get; init; }

    public required string? RevisionVersion { get; init; }

    /// <summary>Whether info.version rose as far as it must; null where one of the two is no semantic
    /// version.</summary>
    public required bool? IsVersionEnough { get; init; }

    /// <summary>Suppressions that no finding needs, or whose day is over.</summary>
    public required EquatableList<Suppression> UnusedSuppressions { get; init; }

    /// <summary>Why the comparison may be wrong: problems of either document.</summary>
    public required EquatableList<ContractProblem> Problems { get; init; }
}
