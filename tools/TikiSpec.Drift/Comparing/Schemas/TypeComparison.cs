using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Compares type and format as one: together they say what a value is.</summary>
internal static class TypeComparison
{
    /// <summary>False where the two have nothing in common, so that comparing more would only repeat it.</summary>
    public static bool Compare(SchemaPair pair, SchemaPairs pairs)
    {
        var (before, after) = TypesOf(pair, pairs);
        if (before.SequenceEqual(after))
        {
            CompareFormats(pair);
            return true;
        }

        if (SpeaksOfSameValues(pair.Base, pair.Revision) || SpeaksOfSameValues(pair.Revision, pair.Base))
        {
            return true;
        }

        var widens = Covers(pair.Revision, after, pair.Base, before);
        var narrows = Covers(pair.Base, before, pair.Revision, after);
        var kind =
            widens ? ChangeKind.TypeGeneralized
            : narrows ? ChangeKind.TypeSpecialized
            : ChangeKind.TypeChanged;
        var facts = new TypeFacts(widens || TextTypes.Widens(pair, pairs), before.Count > 1 || after.Count > 1);
        pair.Add(
            new Change
            {
                Kind = kind,
                Old = Describe(before, pair.Base),
                New = Describe(after, pair.Revision),
                Base = SideOf(pair.Base.TypeAt, pair.Base),
                Revision = SideOf(pair.Revision.TypeAt, pair.Revision),
                Facts = facts,
            }
        );
        return widens || narrows || before.Intersect(after).Any();
    }

    /// <summary>The type and, behind a slash, the format: <c>integer/int64</c>.</summary>
    public static string Describe(SchemaContract schema) => Describe(schema.Types, schema);

    private static string Describe(IReadOnlyList<string> types, SchemaContract schema)
    {
        var text = types.Count == 0 ? "any" : string.Join(" or ", types);
        return schema.EffectiveFormat is { } format ? text + "/" + format : text;
    }

    /// <summary>A type that is named beside a choice on one side alone says nothing where all its subschemas have
    /// it.</summary>
    private static (IReadOnlyList<string> Before, IReadOnlyList<string> After) TypesOf(SchemaPair pair, SchemaPairs pairs)
    {
        var (before, after) = (pair.Base.Types, pair.Revision.Types);
        return before.Count == 0 == (after.Count == 0) ? (before, after)
            : before.Count == 0 ? (pairs.TypesOfChoicesInBase(pair.Base), after)
            : (before, pairs.TypesOfChoicesInRevision(pair.Revision));
    }

    private static void CompareFormats(SchemaPair pair)
    {
        var before = pair.Base.EffectiveFormat;
        var after = pair.Revision.EffectiveFormat;
        if (before == after || pair.Base.Format == pair.Revision.Format)
        {
            return;
        }

        var kind = (before, after) switch
        {
            (_, null) or ("int32", "int64") or ("float", "double") => ChangeKind.FormatGeneralized,
            (null, _) or ("int64", "int32") or ("double", "float") => ChangeKind.FormatSpecialized,
            _ => ChangeKind.FormatChanged,
        };
        pair.Add(
            new Change
            {
                Kind = kind,
                Old = Describe(pair.Base),
                New = Describe(pair.Revision),
                Base = SideOf(FormatAt(pair.Base), pair.Base),
                Revision = SideOf(FormatAt(pair.Revision), pair.Revision),
                Facts = new FormatFacts(before is null ? IsUsual(after!, pair.Revision) : after is null && IsUsual(before, pair.Base)),
            }
        );
    }

    private static bool IsUsual(string format, SchemaContract schema) =>
        schema.Types is [var type] && (type, format) is ("integer", "int64") or ("number", "double");

    private static SpecCursor? FormatAt(SchemaContract schema) =>
        schema.Keywords.TryGetValue("format", out var format) ? format.At : schema.TypeAt;

    /// <summary>The untyped one has values, which imply the other's type: whatever differs is told of the
    /// values.</summary>
    private static bool SpeaksOfSameValues(SchemaContract untyped, SchemaContract typed) =>
        !untyped.IsTyped
        && untyped.Types.Count > 0
        && (untyped.Enum is not null || untyped.Keywords.ContainsKey("const"))
        && (typed.Types.Count == 0 || untyped.Types.All(type => typed.Types.Any(taken => KeywordTypes.Takes(taken, type))));

    private static bool Covers(
        SchemaContract wide,
        IReadOnlyList<string> wideTypes,
        SchemaContract narrow,
        IReadOnlyList<string> narrowTypes
    ) =>
        wideTypes.Count == 0
        || (
            narrowTypes.Count > 0
            && narrowTypes.All(type => wideTypes.Any(taken => KeywordTypes.Takes(taken, type)))
            && (wide.EffectiveFormat is not { } format || format == narrow.EffectiveFormat || format is "double" or "float" or "decimal")
        );

    private static ChangeSide SideOf(SpecCursor? at, SchemaContract schema) => ChangeSide.Of(at ?? schema.At);
}
