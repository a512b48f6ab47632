using TikiSpec.Drift.Comparing;
using TikiSpec.Drift.Contract;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Drift.Versions;
using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>What changed between two documents, and whom it breaks.</summary>
public static class SpecDrift
{
    /// <summary>Compares two documents on the wire and, where both surfaces are at hand, in C#.</summary>
    public static DriftReport Compare(
        SpecDocument @base,
        SpecDocument revision,
        DriftOptions options,
        ApiSurface? baseSurface = null,
        ApiSurface? revisionSurface = null
    ) =>
        Compare(
            DocumentView.Of(@base),
            DocumentView.Of(revision),
            options,
            () => SourceDrift.Between(baseSurface, revisionSurface, options.Pairing)
        );

    /// <summary>The same where the comparison in C# is asked for when that on the wire is done: both may go on at the
    /// same time.</summary>
    public static DriftReport Compare(DocumentView @base, DocumentView revision, DriftOptions options, Func<SourceDrift> source)
    {
        var before = ContractReader.Read(@base);
        var after = ContractReader.Read(revision);
        var builder = new FindingBuilder(options.Severities, options.Suppressions, options.Today);
        var findings = ContractComparer.Compare(before, after, options).Select(builder.Build).OfType<DriftFinding>().ToList();
        var drift = source();
        var declarations = drift.Declarations;
        var impact = ImpactAttacher.Attach(findings, declarations, drift.Paths());
        var sorted = FindingGroups
            .Suppress([.. impact.Findings.OrderBy(finding => finding, FindingOrder.Instance)], options.Suppressions, options.Today)
            .ToEquatableList();
        var told = FindingGroups.Of(sorted).ToEquatableList();
        var wireBump = Bump(sorted);
        return new DriftReport
        {
            Findings = sorted,
            Told = told,
            OtherDeclarations = impact.Others.ToEquatableList(),
            Summary = Summarize(sorted, told, impact.Others),
            WireBump = wireBump,
            SourceBump = SourceBump(declarations, wireBump),
            BaseVersion = before.Version,
            RevisionVersion = after.Version,
            IsVersionEnough = VersionCheck.IsEnough(before.Version, after.Version, wireBump),
            UnusedSuppressions = options
                .Suppressions.Entries.Where(entry => sorted.All(finding => finding.SuppressedBy != entry))
                .ToEquatableList(),
            Problems = before.Problems.Concat(after.Problems).Concat(options.Suppressions.Problems).ToEquatableList(),
        };
    }

    private static DriftSummary Summarize(
        EquatableList<DriftFinding> findings,
        EquatableList<DriftFinding> told,
        IReadOnlyList<DeclarationChange> others
    )
    {
        int At(WireLevel level) => told.Count(finding => finding.Wire == level);
        var sourceBreaking = findings
            .SelectMany(finding => finding.Declarations)
            .Concat(others)
            .Distinct()
            .Count(change => change.Verdict == SourceVerdict.Breaking);
        return new DriftSummary(
            At(WireLevel.Breaking),
            At(WireLevel.Risky),
            At(WireLevel.Safe),
            findings.Count(static finding => finding.SuppressedBy is not null),
            sourceBreaking
        );
    }

    private static SemverBump Bump(EquatableList<DriftFinding> findings) =>
        findings.Count == 0 ? SemverBump.None
        : findings.Any(finding => finding.Wire == WireLevel.Breaking) ? SemverBump.Major
        : SemverBump.Minor;

    private static SemverBump SourceBump(IReadOnlyList<OwnedDeclarationChange> declarations, SemverBump wire)
    {
        var source =
            declarations.Count == 0 ? SemverBump.None
            : declarations.Any(declaration => declaration.Verdict == SourceVerdict.Breaking) ? SemverBump.Major
            : SemverBump.Minor;
        return wire > source ? wire : source;
    }
}
