using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Comparing;
using TikiSpec.Drift.Contract;
using TikiSpec.Drift.Tests.Documents;

namespace TikiSpec.Drift.Tests.Comparing;

/// <summary>What came on the way there goes on the way back, at the same place.</summary>
public sealed class MirrorTests
{
    private static readonly DriftOptions Options = new() { Today = new DateTime(2026, 11, 21), MinimumStability = "draft" };

    [Fact]
    public void Backwards_every_change_is_told_as_its_mirror()
    {
        var differing = new List<string>();
        foreach (var (@base, revision) in PairsAtHand.All)
        {
            var before = ContractReader.Read(RepositoryFiles.Read(@base));
            var after = ContractReader.Read(RepositoryFiles.Read(revision));
            var forth = Facts(ContractComparer.Compare(before, after, Options), isBack: false);
            var back = Facts(ContractComparer.Compare(after, before, Options), isBack: true);
            if (!forth.SequenceEqual(back))
            {
                differing.Add(
                    $"{@base}\n  {revision}\n  only forth: {string.Join(" | ", forth.Except(back))}\n"
                        + $"  only back: {string.Join(" | ", back.Except(forth))}"
                );
            }
        }

        Assert.True(differing.Count == 0, string.Join("\n", differing.Take(10)));
    }

    private static List<string> Facts(IEnumerable<Change> changes, bool isBack) =>
        changes
            .Where(change => !KindMirror.Waived.ContainsKey(change.Kind))
            .Select(change =>
                isBack
                    ? Fact(KindMirror.Of(change.Kind), change.Revision, change.Base)
                    : Fact(
                        change.Kind == ChangeKind.PatternGeneralized ? ChangeKind.PatternRemoved : change.Kind,
                        change.Base,
                        change.Revision
                    )
            )
            .Order(StringComparer.Ordinal)
            .ToList();

    private static string Fact(ChangeKind kind, ChangeSide @base, ChangeSide revision) =>
        $"{kind} {(@base.IsPresent ? @base.Pointer : "-")} {(revision.IsPresent ? revision.Pointer : "-")}";
}
