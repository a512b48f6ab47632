using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>Asks the rules what each change means.</summary>
internal sealed class FindingBuilder(DriftOptions options)
{
    /// <summary>Null where every rule that speaks of the change is switched off.</summary>
    public DriftFinding? Build(Change change)
    {
        var verdicts = change.Uses
            .Select(use => (Rule: RuleRegistry.Match(change, use), Use: use))
            .Where(match => match.Rule is not null)
            .GroupBy(match => match.Rule!)
            .Select(group => Verdict(group.Key, change, group.Select(match => match.Use).ToEquatableList()))
            .Where(verdict => verdict.Level != WireLevel.Off)
            .OrderByDescending(verdict => verdict.Level)
            .ThenBy(verdict => verdict.Rule.Id, StringComparer.Ordinal)
            .ToEquatableList();
        if (verdicts.Count == 0)
        {
            return null;
        }

        var worst = verdicts[0];
        var fingerprint = Fingerprint.Of(worst.Rule.Id, change);
        return new DriftFinding
        {
            Change = change,
            Rule = worst.Rule,
            Wire = worst.Level,
            Verdicts = verdicts,
            Text = FindingText.Of(worst.Rule, change, worst.Uses[0]),
            Fingerprint = fingerprint,
            AcceptedBy = options.Accepted.Entries.FirstOrDefault(entry => !entry.IsOver(options.Today) && entry.Fits(worst.Rule.Id, change, fingerprint)),
        };
    }

    private RuleVerdict Verdict(Rule rule, Change change, EquatableList<ChangeUse> uses)
    {
        var level = options.Severities.TryGetValue(rule.Id, out var chosen) ? chosen : uses.Max(use => RuleRegistry.LevelOf(rule, change, use));
        return new RuleVerdict(rule, level, uses);
    }
}
