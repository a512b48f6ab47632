using TikiSpec.Drift.Changes;

namespace TikiSpec.Drift.Rules;

/// <summary>Every rule, and the one that fits a change at a place.</summary>
public static class RuleRegistry
{
    private static readonly Dictionary<int, List<Rule>> Index = [];
    private static readonly Dictionary<string, Rule> ById;

    static RuleRegistry()
    {
        var table = new RuleTable();
        OperationRules.AddTo(table);
        SecurityRules.AddTo(table);
        LifecycleRules.AddTo(table);
        ParameterRules.AddTo(table);
        ContentRules.AddTo(table);
        ValueRules.AddTo(table);
        LimitRules.AddTo(table);
        PropertyRules.AddTo(table);
        CompositionRules.AddTo(table);
        All = table.Rules;
        ById = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        foreach (var rule in All)
        {
            AddToIndex(rule);
        }
    }

    /// <summary>In the order of the areas.</summary>
    public static IReadOnlyList<Rule> All { get; }

    public static Rule? Find(string id) => ById.TryGetValue(id, out var rule) ? rule : null;

    /// <summary>The first rule that takes the change at this place; null where none is written for it.</summary>
    public static Rule? Match(Change change, ChangeUse use)
    {
        if (Index.TryGetValue(KeyOf(change.Kind, use.Subject), out var rules))
        {
            var given = CircumstanceReader.Of(change, use);
            foreach (var rule in rules)
            {
                if ((rule.When & ~given) == Circumstances.None)
                {
                    return rule;
                }
            }
        }

        return null;
    }

    /// <summary>The level at this place: what does not travel, says nothing of the value, or stands in a schema of a
    /// choice whose values another one takes, cannot break; under <c>not</c>, and where the server calls, the sides are
    /// exchanged.</summary>
    internal static WireLevel LevelOf(Rule rule, Change change, ChangeUse use)
    {
        if ((use.Modes & (UseModes.Muted | UseModes.Covered)) != 0 || change.Is<KeywordFacts>(static facts => !facts.HasEffect))
        {
            return WireLevel.Safe;
        }

        var isExchanged = ((use.Modes & UseModes.Negated) != 0) != ((use.Modes & UseModes.Reversed) != 0);
        return isExchanged && Mirror(rule, change, use) is { } mirror ? mirror.Level : rule.Level;
    }

    private static Rule? Mirror(Rule rule, Change change, ChangeUse use)
    {
        var mirror = use with { Subject = use.Subject.Mirror() };
        return Exchanged(change.Kind, use.Subject) is not { } kind ? Match(change, mirror)
            : rule.Effect.Effect == Effect.Neutral ? null
            : Match(change with { Kind = kind }, mirror);
    }

    /// <summary>What a change is to who is called, where that side has no change of this kind: a parameter is a header,
    /// a body a format. And who is called cannot ask for a format, so that one more is to it what one less is to a
    /// caller. Null where it has.</summary>
    private static ChangeKind? Exchanged(ChangeKind kind, Subject subject) =>
        (kind, subject) switch
        {
            (ChangeKind.ParameterAdded, Subject.RequestParameter) => ChangeKind.HeaderAdded,
            (ChangeKind.ParameterRemoved, Subject.RequestParameter) => ChangeKind.HeaderRemoved,
            (ChangeKind.HeaderAdded, Subject.ResponseHeader) => ChangeKind.ParameterAdded,
            (ChangeKind.HeaderRemoved, Subject.ResponseHeader) => ChangeKind.ParameterRemoved,
            (ChangeKind.BodyAdded or ChangeKind.BecameRequired or ChangeKind.MediaTypeRemoved, Subject.RequestBody) =>
                ChangeKind.MediaTypeAdded,
            (ChangeKind.BodyRemoved or ChangeKind.BecameOptional or ChangeKind.MediaTypeAdded, Subject.RequestBody) =>
                ChangeKind.MediaTypeRemoved,
            _ => null,
        };

    private static void AddToIndex(Rule rule)
    {
        foreach (var kind in rule.AllKinds)
        {
            foreach (var subject in rule.AllSubjects)
            {
                var key = KeyOf(kind, subject);
                if (!Index.TryGetValue(key, out var rules))
                {
                    Index[key] = rules = [];
                }

                rules.Add(rule);
            }
        }
    }

    private static int KeyOf(ChangeKind kind, Subject subject) => ((int)kind << 8) | (int)subject;
}
