using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Compares closed values, known values of open sets, and const, which is a set of one.</summary>
internal static class EnumComparison
{
    public static void Compare(SchemaPair pair)
    {
        if (CompareConst(pair))
        {
            return;
        }

        var before = ClosedValues(pair.Base);
        var after = ClosedValues(pair.Revision);
        if (before is not null && after is not null)
        {
            CompareValues(pair, before, after, ChangeKind.EnumValueRemoved, ChangeKind.EnumValueAdded);
        }
        else if (before is not null || after is not null)
        {
            CompareClosedness(pair, before, after);
        }
        else if (pair.Base.OpenEnum is { } known && pair.Revision.OpenEnum is { } knownLater)
        {
            CompareValues(pair, known, knownLater, ChangeKind.XExtensibleEnumValueRemoved, ChangeKind.XExtensibleEnumValueAdded);
        }
    }

    private static IReadOnlyList<Keyword>? ClosedValues(SchemaContract schema) =>
        schema.Enum ?? (schema.Keywords.TryGetValue("const", out var value) ? [value] : null);

    private static bool CompareConst(SchemaPair pair)
    {
        var isBefore = pair.Base.Keywords.TryGetValue("const", out var before);
        var isAfter = pair.Revision.Keywords.TryGetValue("const", out var after);
        if (isBefore && isAfter)
        {
            if (!Equals(before, after))
            {
                pair.Add(ChangeKind.ConstChanged, before, after);
            }

            return true;
        }

        if (isBefore && pair.Revision.Enum is null)
        {
            pair.Add(ChangeKind.ConstRemoved, before, null);
            return true;
        }

        if (isAfter && pair.Base.Enum is null)
        {
            pair.Add(ChangeKind.ConstAdded, null, after);
            return true;
        }

        return false;
    }

    private static void CompareClosedness(SchemaPair pair, IReadOnlyList<Keyword>? before, IReadOnlyList<Keyword>? after)
    {
        var old = Whole(before);
        var @new = Whole(after);
        if (after is null)
        {
            var isOpened = pair.Revision.OpenEnum is not null;
            pair.Add(isOpened ? ChangeKind.EnumOpened : ChangeKind.EnumDropped, old, isOpened ? Whole(pair.Revision.OpenEnum) : null);
        }
        else
        {
            var isClosed = pair.Base.OpenEnum is not null;
            pair.Add(isClosed ? ChangeKind.EnumClosed : ChangeKind.BecameEnum, isClosed ? Whole(pair.Base.OpenEnum) : null, @new);
        }
    }

    /// <summary>The keyword as one value: all its values, standing where the list stands.</summary>
    private static Keyword? Whole(IReadOnlyList<Keyword>? values) =>
        values is { Count: > 0 }
            ? new Keyword(string.Join(", ", values.Select(static value => value.Text)), values[0].Value!.ListAt)
            : null;

    private static void CompareValues(
        SchemaPair pair,
        IReadOnlyList<Keyword> before,
        IReadOnlyList<Keyword> after,
        ChangeKind removed,
        ChangeKind added
    )
    {
        foreach (var value in before.Where(value => !after.Contains(value)))
        {
            pair.Add(removed, value, null, value.Text);
        }

        foreach (var value in after.Where(value => !before.Contains(value)))
        {
            pair.Add(added, null, value, value.Text);
        }
    }
}
