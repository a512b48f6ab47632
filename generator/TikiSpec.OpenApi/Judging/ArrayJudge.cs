using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Values;
using TikiSpec.OpenApi.Views;

namespace TikiSpec.OpenApi.Judging;

/// <summary>The keywords about items.</summary>
internal static class ArrayJudge
{
    public static void Check(JudgeRun run, SchemaRules rules, JudgeScope scope)
    {
        var items = scope.Judged.Items;
        ScalarJudge.CheckCount(scope, items.Count, rules.Schema.MinItems, rules.Schema.MaxItems, "items");
        if (rules.Schema.HasUniqueItems)
        {
            CheckUnique(items, scope);
        }

        var first = Math.Min(rules.PrefixItems.Count, items.Count);
        for (var i = 0; i < first; i++)
        {
            CheckItem(run, rules.PrefixItems[i], scope, i);
        }

        scope.Evaluated.Items = Math.Max(scope.Evaluated.Items, first);
        if (rules.Items is { } schema)
        {
            CheckFrom(run, schema, scope, first);
        }

        if (rules.Contains is { } contained)
        {
            CheckContains(run, rules, contained, scope);
        }
    }

    public static void CheckUnevaluated(JudgeRun run, SchemaRules rules, JudgeScope scope)
    {
        if (rules.UnevaluatedItems is { } others && scope.Judged.Kind == JsonValueKind.Array)
        {
            CheckFrom(run, others, scope, scope.Evaluated.Items);
        }
    }

    private static void CheckFrom(JudgeRun run, SchemaView schema, JudgeScope scope, int start)
    {
        var count = scope.Judged.Items.Count;
        for (var i = start; i < count && scope.Violations.Count < run.Options.MaxViolations; i++)
        {
            CheckItem(run, schema, scope, i);
        }

        scope.Evaluated.Items = count;
    }

    private static void CheckItem(JudgeRun run, SchemaView schema, JudgeScope scope, int index) =>
        run.CheckAt(schema, scope.Judged.Items[index], JsonPointer.Append(scope.Judged.Pointer, index), scope.Violations);

    private static void CheckUnique(IReadOnlyList<IJsonValue> items, JudgeScope scope)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (!seen.Add(CanonicalValue.Of(items[i])))
            {
                var at = JsonPointer.Append(scope.Judged.Pointer, i);
                scope.Violations.Add(new ValueViolation(at, ValueViolationKind.Limit, "stands in the array before"));
            }
        }
    }

    private static void CheckContains(JudgeRun run, SchemaRules rules, SchemaView contained, JudgeScope scope)
    {
        var count = scope.Judged.Items.Count(item =>
        {
            var violations = new List<ValueViolation>();
            run.CheckAt(contained, item, "", violations);
            return violations.Count == 0;
        });
        var least = Scalars.CountOf(rules.Schema["minContains"].Node) ?? 1;
        var most = Scalars.CountOf(rules.Schema["maxContains"].Node);
        ScalarJudge.CheckCount(scope, count, least, most, "items that fit contains");
    }
}
