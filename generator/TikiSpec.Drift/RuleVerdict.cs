using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>What one rule says of a change, and where.</summary>
public sealed record RuleVerdict(Rule Rule, WireLevel Level, EquatableList<ChangeUse> Uses);
