using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Usage;
using TikiSpec.Drift;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;

namespace TikiSpec.Cli.Diffing;

/// <summary>A comparison as formats get it: what was found, and what the user wants to see of it.</summary>
internal sealed record DiffView
{
    public required DriftReport Report { get; init; }

    public required SpecInput Base { get; init; }

    public required SpecInput Revision { get; init; }

    /// <summary>What is below is counted and not listed.</summary>
    public required WireLevel Level { get; init; }

    public required FailOn FailOn { get; init; }

    public required OperationPairing Pairing { get; init; }

    public required DateTime Today { get; init; }

    /// <summary>The version of the package with the client, if its next one is asked for.</summary>
    public string? PackageVersion { get; init; }

    /// <summary>Suppressions that can go, a sentence each.</summary>
    public IReadOnlyList<string> UnusedSuppressions { get; init; } = [];

    /// <summary>Two versions of a page are compared, of which nobody makes a client.</summary>
    public bool IsOfPages { get; init; }

    public bool UsesColor { get; init; }

    /// <summary>Of the terminal; null where the report goes elsewhere.</summary>
    public int? Width { get; init; }

    /// <summary>Judges by what some code uses; null where nothing is known of it.</summary>
    public UsageJudge? UsedBy { get; init; }

    /// <summary>Worst first, as they are told; suppressed ones are not among them.</summary>
    public IReadOnlyList<DriftFinding> Shown => [.. Report.Told.Where(finding => finding.Wire >= Level)];

    /// <summary>Where a finding stands, and how the user would name its file: in the revision, unless it has gone
    /// there.</summary>
    public (SpecLocation? At, string File) PlaceOf(DriftFinding finding)
    {
        var (side, input) = finding.Change.Revision.IsPresent ? (finding.Change.Revision, Revision) : (finding.Change.Base, Base);
        return (side.Location, input.LabelOf(side.Location));
    }

    /// <summary>Null for what breaks nobody, and where nothing is known of what is used; of what is told together the
    /// worst.</summary>
    public UsageFinding? Usage(DriftFinding finding)
    {
        if (UsedBy is null || finding.Others.Count == 0)
        {
            return UsedBy?.Of(finding);
        }

        var parts = finding
            .Others.Prepend(finding.Change)
            .Select(change => UsedBy.Of(finding with { Change = change }))
            .OfType<UsageFinding>()
            .ToList();
        return parts.Count == 0 ? null : UsageFinding.Worst(parts);
    }

    public IReadOnlyList<DriftFinding> Suppressed => [.. Report.Findings.Where(static finding => finding.SuppressedBy is not null)];

    public bool HasFailed =>
        Report.Findings.Any(Fails)
        || (
            FailOn == FailOn.Source
            && Report.OtherDeclarations.Any(change =>
                change.Verdict == SourceVerdict.Breaking && (UsedBy is null || UsedBy.SourceOf(change)?.Concerns == true)
            )
        );

    /// <summary>A change that breaks somebody else fails nothing where it is known what is used.</summary>
    public bool Fails(DriftFinding finding) =>
        finding.SuppressedBy is null
        && Usage(finding)?.Concerns != false
        && FailOn switch
        {
            FailOn.None => false,
            FailOn.Source => finding.Wire == WireLevel.Breaking || finding.Source == SourceVerdict.Breaking,
            FailOn.Breaking => finding.Wire == WireLevel.Breaking,
            FailOn.Risky => finding.Wire >= WireLevel.Risky,
            _ => true,
        };

    /// <summary>Both documents gave a client to compare.</summary>
    public bool KnowsSource => !IsOfPages && Base.Spec.Surface is not null && Revision.Spec.Surface is not null;
}
