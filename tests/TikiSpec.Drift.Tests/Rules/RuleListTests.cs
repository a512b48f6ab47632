using System.Text;
using TikiSpec.Drift.Rules;
using TikiSpec.Testing.Snapshots;

namespace TikiSpec.Drift.Tests.Rules;

/// <summary>Ids, levels and words of the rules are in other people's pipelines: they change on purpose alone.</summary>
public sealed class RuleListTests
{
    [Fact]
    public void The_rules_are_those_that_were_approved() =>
        Snapshot.Verify(List(), Path.Combine(RepositoryFiles.Tests, "Rules", "Snapshots", "rules.verified.txt"));

    private static string List()
    {
        var list = new StringBuilder();
        foreach (var rule in RuleRegistry.All)
        {
            list.Append(rule.Id)
                .Append(": ")
                .Append(rule.Level.ToString().ToLowerInvariant())
                .Append(", ")
                .Append(rule.Description)
                .Append('\n');
            list.Append("  ").AppendJoin(' ', rule.Kinds).Append(" at ").AppendJoin(' ', rule.Subjects);
            list.Append(rule.When == Circumstances.None ? "" : $" when {rule.When}");
            list.Append(rule.KnownAs is null ? "" : $"; oasdiff: {rule.KnownAs}").Append('\n');
        }

        return list.ToString();
    }
}
