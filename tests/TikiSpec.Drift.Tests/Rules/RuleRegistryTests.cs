using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.Tests.Comparing;

namespace TikiSpec.Drift.Tests.Rules;

public sealed class RuleRegistryTests
{
    /// <summary>A kind of change that has no mirror on the other side of a call, with the reason.</summary>
    private static readonly Dictionary<ChangeKind, string> OneSided = new()
    {
        [ChangeKind.ParameterAdded] = "responses have headers, which have kinds of their own",
        [ChangeKind.ParameterRemoved] = "responses have headers, which have kinds of their own",
        [ChangeKind.ParameterRenamed] = "only path parameters are known by their place",
        [ChangeKind.HeaderAdded] = "requests have parameters, which have kinds of their own",
        [ChangeKind.HeaderRemoved] = "requests have parameters, which have kinds of their own",
        [ChangeKind.BodyAdded] = "responses have statuses, which have kinds of their own",
        [ChangeKind.BodyRemoved] = "responses have statuses, which have kinds of their own",
        [ChangeKind.StatusAdded] = "requests have no status",
        [ChangeKind.StatusRemoved] = "requests have no status",
    };

    [Fact]
    public void Ids_are_lower_case_words_and_unique()
    {
        Assert.All(RuleRegistry.All, rule => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", rule.Id));
        Assert.Equal(RuleRegistry.All.Count, RuleRegistry.All.Select(rule => rule.Id).Distinct().Count());
    }

    [Fact]
    public void Every_kind_of_change_has_a_rule() =>
        Assert.Empty(Enum.GetValues<ChangeKind>().Except(RuleRegistry.All.SelectMany(rule => rule.Kinds)));

    [Fact]
    public void Every_rule_has_words_and_a_level()
    {
        Assert.All(RuleRegistry.All, rule => Assert.NotEmpty(rule.Description));
        Assert.All(RuleRegistry.All, rule => Assert.NotEqual(WireLevel.Off, rule.Level));
    }

    [Fact]
    public void What_can_come_can_go_at_the_same_places()
    {
        var places = RuleRegistry
            .All.SelectMany(rule => rule.Kinds.SelectMany(kind => rule.Subjects.Select(subject => (kind, subject))))
            .ToHashSet();
        Assert.All(
            places.Where(place => !KindMirror.Waived.ContainsKey(place.kind)),
            place => Assert.Contains((KindMirror.Of(place.kind), place.subject), places)
        );
    }

    [Fact]
    public void What_is_judged_in_requests_is_judged_in_responses()
    {
        var places = RuleRegistry
            .All.SelectMany(rule => rule.Kinds.SelectMany(kind => rule.Subjects.Select(subject => (kind, subject))))
            .ToHashSet();
        var missing = places
            .Where(place =>
                place.subject.Mirror() != place.subject
                && !places.Contains((place.kind, place.subject.Mirror()))
                && !places.Contains((place.kind, place.subject.Mirror().Inner()))
            )
            .ToList();
        Assert.DoesNotContain(missing, place => !OneSided.ContainsKey(place.kind));
        Assert.Empty(OneSided.Keys.Except(missing.Select(place => place.kind)));
    }

    /// <summary>A demand that breaks callers must not break readers, and the other way round, unless it does both by its nature.</summary>
    [Fact]
    public void No_narrowing_breaks_both_sides_and_no_widening_is_safe_for_both()
    {
        ChangeKind[] narrowing =
        [
            ChangeKind.BecameEnum,
            ChangeKind.BecameNotNullable,
            ChangeKind.MaxDecreased,
            ChangeKind.MinIncreased,
            ChangeKind.OneOfRemoved,
            ChangeKind.ConstAdded,
            ChangeKind.TypeSpecialized,
        ];
        foreach (var kind in narrowing)
        {
            Assert.Equal(WireLevel.Breaking, LevelOf(kind, Subject.RequestProperty));
            Assert.Equal(WireLevel.Safe, LevelOf(kind, Subject.ResponseProperty));
            Assert.Equal(WireLevel.Safe, LevelOf(KindMirror.Of(kind), Subject.RequestProperty));
            Assert.NotEqual(WireLevel.Safe, LevelOf(KindMirror.Of(kind), Subject.ResponseProperty));
        }
    }

    private static WireLevel LevelOf(ChangeKind kind, Subject subject)
    {
        var change = new Change
        {
            Kind = kind,
            Base = ChangeSide.Absent(SpecCursor.Nowhere),
            Revision = ChangeSide.Absent(SpecCursor.Nowhere),
        };
        return RuleRegistry.Match(change, new ChangeUse(null, subject, "", "", UseModes.None))!.Level;
    }
}
