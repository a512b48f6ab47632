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

    /// <summary>A kind of change that its mirror does not undo, with the reason.</summary>
    private static readonly Dictionary<ChangeKind, string> OneWay = new()
    {
        [ChangeKind.AllOfAdded] = "what a subschema that went leaves behind may differ in more than what it said",
        [ChangeKind.AllOfRemoved] = "what a subschema that went leaves behind may differ in more than what it said",
        [ChangeKind.AllowEmptyValueSet] = "both sides write it alike, and only the tighter spelling breaks",
        [ChangeKind.AllowEmptyValueUnset] = "both sides write it alike, and only the tighter spelling breaks",
        [ChangeKind.AllowReservedSet] = "both sides write it alike, and only the tighter spelling breaks",
        [ChangeKind.AllowReservedUnset] = "both sides write it alike, and only the tighter spelling breaks",
        [ChangeKind.BecameReadOnly] = "what travels one way alone says nothing on the other side",
        [ChangeKind.BecameNotReadOnly] = "what travels one way alone says nothing on the other side",
        [ChangeKind.BecameWriteOnly] = "what travels one way alone says nothing on the other side",
        [ChangeKind.BecameNotWriteOnly] = "what travels one way alone says nothing on the other side",
        [ChangeKind.FormatChanged] = "one rule, by the id that others know, speaks of what changed and of what narrowed",
        [ChangeKind.FormatGeneralized] = "one rule, by the id that others know, speaks of what changed and of what narrowed",
        [ChangeKind.FormatSpecialized] = "one rule, by the id that others know, speaks of what changed and of what narrowed",
        [ChangeKind.TypeChanged] = "one rule, by the id that others know, speaks of what changed and of what narrowed",
        [ChangeKind.TypeGeneralized] = "one rule, by the id that others know, speaks of what changed and of what narrowed",
        [ChangeKind.TypeSpecialized] = "one rule, by the id that others know, speaks of what changed and of what narrowed",
        [ChangeKind.StabilityDecreased] = "a promise that is taken back breaks both sides, one that is given breaks nobody",
        [ChangeKind.StabilityIncreased] = "a promise that is taken back breaks both sides, one that is given breaks nobody",
        [ChangeKind.SunsetAdded] = "a promise that is taken back breaks both sides, one that is given breaks nobody",
        [ChangeKind.SunsetDeleted] = "a promise that is taken back breaks both sides, one that is given breaks nobody",
        [ChangeKind.SunsetMovedEarlier] = "a promise that is taken back breaks both sides, one that is given breaks nobody",
        [ChangeKind.SunsetMovedLater] = "a promise that is taken back breaks both sides, one that is given breaks nobody",
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

    /// <summary>What narrows on the way there widens on the way back, at the same place.</summary>
    [Fact]
    public void What_a_kind_does_its_mirror_undoes()
    {
        var effects = RuleRegistry
            .All.Where(static rule => rule.When == Circumstances.None)
            .SelectMany(rule =>
                rule.Kinds.SelectMany(kind => rule.Subjects.Select(subject => (Place: (kind, subject), rule.Effect.Effect)))
            )
            .ToLookup(static one => one.Place, static one => one.Effect);
        var unlike = effects
            .SelectMany(one =>
                effects[(KindMirror.Of(one.Key.kind), one.Key.subject)].Take(1).Select(mirror => (one.Key.kind, one.First(), mirror))
            )
            .Where(static one => one.mirror != Undone(one.Item2) && !KindMirror.Waived.ContainsKey(one.kind))
            .Select(static one => one.kind)
            .Distinct()
            .ToList();

        Assert.Empty(unlike.Except(OneWay.Keys));
        Assert.Empty(OneWay.Keys.Except(unlike));
    }

    [Theory]
    [InlineData(Direction.Request, Effect.Narrows, Tolerance.None, WireLevel.Breaking)]
    [InlineData(Direction.Request, Effect.Narrows, Tolerance.Doubtful, WireLevel.Risky)]
    [InlineData(Direction.Request, Effect.Narrows, Tolerance.Full, WireLevel.Safe)]
    [InlineData(Direction.Request, Effect.Widens, Tolerance.None, WireLevel.Safe)]
    [InlineData(Direction.Response, Effect.Narrows, Tolerance.None, WireLevel.Safe)]
    [InlineData(Direction.Response, Effect.Widens, Tolerance.None, WireLevel.Breaking)]
    [InlineData(Direction.Response, Effect.Widens, Tolerance.Doubtful, WireLevel.Risky)]
    [InlineData(Direction.Response, Effect.Replaces, Tolerance.None, WireLevel.Breaking)]
    [InlineData(Direction.Request, Effect.Replaces, Tolerance.None, WireLevel.Breaking)]
    [InlineData(Direction.None, Effect.Narrows, Tolerance.None, WireLevel.Breaking)]
    [InlineData(Direction.None, Effect.Widens, Tolerance.None, WireLevel.Safe)]
    [InlineData(Direction.None, Effect.Neutral, Tolerance.None, WireLevel.Safe)]
    public void A_level_is_derived_from_direction_effect_and_tolerance(
        Direction direction,
        Effect effect,
        Tolerance tolerance,
        WireLevel level
    ) => Assert.Equal(level, Severity.Of(direction, new RuleEffect(effect, tolerance, tolerance)));

    private static Effect Undone(Effect effect) =>
        effect switch
        {
            Effect.Narrows => Effect.Widens,
            Effect.Widens => Effect.Narrows,
            _ => effect,
        };
}
