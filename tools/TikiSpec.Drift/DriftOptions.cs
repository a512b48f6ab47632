using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Comparing;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.Suppressions;

namespace TikiSpec.Drift;

/// <summary>What a report depends on besides the two documents.</summary>
public sealed record DriftOptions : ComparisonOptions
{
    /// <summary>Levels that replace those of the rules, by rule id.</summary>
    public IReadOnlyDictionary<string, WireLevel> Severities { get; init; } = new Dictionary<string, WireLevel>();

    public SuppressionList Suppressions { get; init; } = SuppressionList.Empty;
}
