using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Rules;
using TikiSpec.Model;

namespace TikiSpec.Drift.Findings;

/// <summary>What one rule says of a change, and where.</summary>
public sealed record RuleVerdict(Rule Rule, WireLevel Level, EquatableList<ChangeUse> Uses);
