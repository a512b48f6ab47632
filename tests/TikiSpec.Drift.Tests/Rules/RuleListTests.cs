using TikiSpec.Drift.Rules;
using TikiSpec.Testing.Snapshots;

namespace TikiSpec.Drift.Tests.Rules;

/// <summary>Ids, levels and words of the rules are in other people's pipelines: they change on purpose alone.</summary>
public sealed class RuleListTests
{
    [Fact]
    public void The_rules_are_those_that_were_approved() =>
        Snapshot.Verify(List(), Path.Combine(RepositoryFiles.Tests, "Rules", "Snapshots", "rules.verified.txt"));

    // Kinds and places of a rule are held by the cases; its words are a template of both.
    private static string List() =>
        string.Concat(
            RuleRegistry.All.Select(static rule => $"{rule.Id}: {rule.Level.ToString().ToLowerInvariant()}, {rule.Description}\n")
        );
}
