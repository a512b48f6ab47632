using System.Globalization;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Compares limits. A bound that changed between inclusive and exclusive is one change.</summary>
internal static class LimitComparison
{
    private static readonly LimitKinds[] Plain =
    [
        new(
            "maxLength",
            true,
            ChangeKind.MaxLengthSet,
            ChangeKind.MaxLengthUnset,
            ChangeKind.MaxLengthIncreased,
            ChangeKind.MaxLengthDecreased
        ),
        new("maxItems", true, ChangeKind.MaxItemsSet, ChangeKind.MaxItemsUnset, ChangeKind.MaxItemsIncreased, ChangeKind.MaxItemsDecreased),
        new(
            "maxProperties",
            true,
            ChangeKind.MaxPropertiesSet,
            ChangeKind.MaxPropertiesUnset,
            ChangeKind.MaxPropertiesIncreased,
            ChangeKind.MaxPropertiesDecreased
        ),
        new(
            "maxContains",
            true,
            ChangeKind.MaxContainsSet,
            ChangeKind.MaxContainsUnset,
            ChangeKind.MaxContainsIncreased,
            ChangeKind.MaxContainsDecreased
        ),
        new(
            "minLength",
            false,
            ChangeKind.MinLengthSet,
            ChangeKind.MinLengthUnset,
            ChangeKind.MinLengthIncreased,
            ChangeKind.MinLengthDecreased
        ),
        new(
            "minItems",
            false,
            ChangeKind.MinItemsSet,
            ChangeKind.MinItemsUnset,
            ChangeKind.MinItemsIncreased,
            ChangeKind.MinItemsDecreased
        ),
        new(
            "minProperties",
            false,
            ChangeKind.MinPropertiesSet,
            ChangeKind.MinPropertiesUnset,
            ChangeKind.MinPropertiesIncreased,
            ChangeKind.MinPropertiesDecreased
        ),
        new(
            "minContains",
            false,
            ChangeKind.MinContainsSet,
            ChangeKind.MinContainsUnset,
            ChangeKind.MinContainsIncreased,
            ChangeKind.MinContainsDecreased
        ),
    ];

    private static readonly LimitKinds Maximum = new(
        "maximum",
        true,
        ChangeKind.MaxSet,
        ChangeKind.MaxUnset,
        ChangeKind.MaxIncreased,
        ChangeKind.MaxDecreased
    );
    private static readonly LimitKinds Minimum = new(
        "minimum",
        false,
        ChangeKind.MinSet,
        ChangeKind.MinUnset,
        ChangeKind.MinIncreased,
        ChangeKind.MinDecreased
    );
    private static readonly LimitKinds ExclusiveMaximum = new(
        "exclusiveMaximum",
        true,
        ChangeKind.ExclusiveMaxSet,
        ChangeKind.ExclusiveMaxUnset,
        ChangeKind.ExclusiveMaxIncreased,
        ChangeKind.ExclusiveMaxDecreased
    );
    private static readonly LimitKinds ExclusiveMinimum = new(
        "exclusiveMinimum",
        false,
        ChangeKind.ExclusiveMinSet,
        ChangeKind.ExclusiveMinUnset,
        ChangeKind.ExclusiveMinIncreased,
        ChangeKind.ExclusiveMinDecreased
    );

    public static void Compare(SchemaPair pair)
    {
        if (pair.Base.Limits.Count == 0 && pair.Revision.Limits.Count == 0)
        {
            return;
        }

        foreach (var kinds in Plain)
        {
            CompareOne(pair, kinds);
        }

        CompareBounds(pair, Maximum, ExclusiveMaximum);
        CompareBounds(pair, Minimum, ExclusiveMinimum);
        CompareMultiple(pair);
    }

    private static void CompareOne(SchemaPair pair, LimitKinds kinds)
    {
        if (pair.IsOneSided(kinds.Keyword))
        {
            return;
        }

        var hasDefault = kinds.Keyword == "minContains" && HasContains(pair.Base) && HasContains(pair.Revision);
        var before = Find(pair.Base, kinds.Keyword) ?? (hasDefault ? OneMatch(pair.Base) : null);
        var after = Find(pair.Revision, kinds.Keyword) ?? (hasDefault ? OneMatch(pair.Revision) : null);
        if (Equals(before, after))
        {
            return;
        }

        var kind =
            before is null ? kinds.Set
            : after is null ? kinds.Unset
            : after.Number > before.Number ? kinds.Increased
            : kinds.Decreased;
        pair.Add(kind, before?.Keyword, after?.Keyword, facts: pair.EffectOf(kinds.Keyword));
    }

    private static bool HasContains(SchemaContract schema) => schema.Inner.ContainsKey("contains");

    /// <summary>Without a number of its own, <c>contains</c> asks for one match.</summary>
    private static Limit OneMatch(SchemaContract schema) => new(1, new Keyword("1", schema.Inner["contains"][0].At));

    private static void CompareBounds(SchemaPair pair, LimitKinds inclusive, LimitKinds exclusive)
    {
        var before = BoundOf(pair.Base, inclusive, exclusive);
        var after = BoundOf(pair.Revision, inclusive, exclusive);
        if (before is not { } old || after is not { } @new || old.IsExclusive == @new.IsExclusive)
        {
            CompareOne(pair, inclusive);
            CompareOne(pair, exclusive);
            return;
        }

        // Of whole numbers, less than 10 is at most 9.
        var isWhole = IsInteger(pair.Base) && IsInteger(pair.Revision);
        var byValue = isWhole
            ? LastWhole(@new, inclusive.IsUpper).CompareTo(LastWhole(old, inclusive.IsUpper))
            : @new.Limit.Number.CompareTo(old.Limit.Number);
        var byEdge =
            isWhole ? 0
            : @new.IsExclusive == inclusive.IsUpper ? -1
            : 1;
        var direction = byValue != 0 ? byValue : byEdge;
        if (direction != 0)
        {
            pair.Add(
                direction > 0 ? inclusive.Increased : inclusive.Decreased,
                Mark(old),
                Mark(@new),
                facts: pair.EffectOf(inclusive.Keyword)
            );
        }
    }

    private static bool IsInteger(SchemaContract schema) => schema.Types.Count == 1 && schema.Types[0] == "integer";

    private static decimal LastWhole(Bound bound, bool isUpper)
    {
        var number = bound.Limit.Number;
        var last = isUpper ? Math.Floor(number) : Math.Ceiling(number);
        return !bound.IsExclusive || last != number ? last
            : isUpper ? last - 1
            : last + 1;
    }

    private static Keyword Mark(Bound bound) =>
        bound.IsExclusive ? bound.Limit.Keyword with { Text = bound.Limit.Keyword.Text + " (exclusive)" } : bound.Limit.Keyword;

    /// <summary>The only bound of this side; null where there is none, or both.</summary>
    private static Bound? BoundOf(SchemaContract schema, LimitKinds inclusive, LimitKinds exclusive) =>
        (Find(schema, inclusive.Keyword), Find(schema, exclusive.Keyword)) switch
        {
            ({ } bound, null) => new Bound(bound, false),
            (null, { } bound) => new Bound(bound, true),
            _ => null,
        };

    private static void CompareMultiple(SchemaPair pair)
    {
        var before = Find(pair.Base, "multipleOf");
        var after = Find(pair.Revision, "multipleOf");
        if (!Equals(before, after) && !pair.IsOneSided("multipleOf"))
        {
            var kind =
                before is not { } old ? ChangeKind.MultipleOfSet
                : after is not { } @new ? ChangeKind.MultipleOfUnset
                : IsMultiple(@new, old) ? ChangeKind.MultipleOfSpecialized
                : IsMultiple(old, @new) ? ChangeKind.MultipleOfGeneralized
                : ChangeKind.MultipleOfChanged;
            pair.Add(kind, before?.Keyword, after?.Keyword, facts: pair.EffectOf("multipleOf"));
        }
    }

    private static bool IsMultiple(Limit number, Limit of) => of.Number != 0 && number.Number % of.Number == 0;

    private static Limit? Find(SchemaContract schema, string name) => schema.Limits.TryGetValue(name, out var limit) ? limit : null;

    private sealed record Bound(Limit Limit, bool IsExclusive);
}

/// <summary>A limiting keyword, and what its changes are called.</summary>
internal sealed record LimitKinds(
    string Keyword,
    bool IsUpper,
    ChangeKind Set,
    ChangeKind Unset,
    ChangeKind Increased,
    ChangeKind Decreased
);
