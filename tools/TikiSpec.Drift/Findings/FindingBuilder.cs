using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.Suppressions;
using TikiSpec.Model;

namespace TikiSpec.Drift.Findings;

/// <summary>Asks the rules what each change means.</summary>
internal sealed class FindingBuilder(IReadOnlyDictionary<string, WireLevel> severities, SuppressionList suppressions, DateTime today)
{
    private static readonly Comparer<RuleVerdict> WorstFirst = Comparer<RuleVerdict>.Create(
        static (one, other) =>
            one.Level != other.Level ? (int)other.Level - (int)one.Level : string.CompareOrdinal(one.Rule.Id, other.Rule.Id)
    );

    /// <summary>Null where every rule that speaks of the change is switched off.</summary>
    public DriftFinding? Build(Change change)
    {
        var verdicts = UsesByRule(change)
            .Select(spoken => Verdict(spoken.Key, change, spoken.Value.ToEquatableList()))
            .Where(verdict => verdict.Level != WireLevel.Off)
            .OrderBy(verdict => verdict, WorstFirst)
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
            Operations = change.Uses.Select(use => use.Operation).OfType<OperationKey>().Distinct().ToEquatableList(),
            SuppressedBy = suppressions.Entries.FirstOrDefault(entry =>
                !entry.IsOver(today) && entry.Fits(worst.Rule.Id, change, fingerprint)
            ),
        };
    }

    private static Dictionary<Rule, List<ChangeUse>> UsesByRule(Change change)
    {
        var byRule = new Dictionary<Rule, List<ChangeUse>>();
        foreach (var use in change.Uses)
        {
            if (RuleRegistry.Match(change, use) is { } rule)
            {
                if (!byRule.TryGetValue(rule, out var uses))
                {
                    byRule[rule] = uses = [];
                }

                uses.Add(use);
            }
        }

        return byRule;
    }

    private RuleVerdict Verdict(Rule rule, Change change, EquatableList<ChangeUse> uses)
    {
        if (severities.TryGetValue(rule.Id, out var chosen))
        {
            return new RuleVerdict(rule, chosen, uses);
        }

        var worst = WireLevel.Off;
        foreach (var use in uses)
        {
            var level = RuleRegistry.LevelOf(rule, change, use);
            worst = level > worst ? level : worst;
        }

        return new RuleVerdict(rule, worst, uses);
    }
}
