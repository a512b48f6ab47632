using System.Globalization;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.OpenApi.Judging;

/// <summary>The keywords about a value as a whole and about values without parts: enum, const, format,
/// limits.</summary>
internal static class ScalarJudge
{
    public static void Check(JudgeRun run, SchemaRules rules, JudgeScope scope)
    {
        if (FindFormatViolation(run, rules, scope) is { } fault)
        {
            scope.Add(ValueViolationKind.Format, fault);
            return;
        }

        CheckSet(rules, scope);
        if (scope.Judged.Kind == JsonValueKind.String)
        {
            CheckText(rules, scope);
        }
        else if (scope.Judged.Kind == JsonValueKind.Number)
        {
            CheckRange(rules, scope);
        }
    }

    public static string TextOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? FindFormatViolation(JudgeRun run, SchemaRules rules, JudgeScope scope)
    {
        if (scope.Judged.Kind != JsonValueKind.String)
        {
            return null;
        }

        var value = scope.Judged.Value;
        if (rules.Csv is { } csv)
        {
            var separator = csv.Text("separator") is { Length: > 0 } own ? own : ",";
            return FormatTable.AreItems(value.Text, csv.Text("items"), separator)
                ? null
                : $"is no list of integers with '{separator}' between them";
        }

        return
            FormatTable.Find(rules.Format) is { Kind: JsonValueKind.String } format
            && !format.Fits(value, run.Options.Direction == ValueDirection.Request)
            ? "is " + format.Noun
            : null;
    }

    private static void CheckSet(SchemaRules rules, JudgeScope scope)
    {
        if (rules.Enum is null && rules.Const is null)
        {
            return;
        }

        var text = CanonicalValue.Of(scope.Judged.Value);
        if (rules.Enum is { } values && !values.Contains(text))
        {
            scope.Add(ValueViolationKind.UnknownValue, "is none of " + string.Join(", ", values.Select(Shown)));
        }

        if (rules.Const is { } constant && constant != text)
        {
            scope.Add(ValueViolationKind.UnknownValue, "is not " + Shown(constant));
        }
    }

    // A text without its quotes reads better, and nobody takes it for something else.
    private static string Shown(string json) => json.Length > 1 && json[0] == '"' ? json.Substring(1, json.Length - 2) : json;

    private static void CheckText(SchemaRules rules, JudgeScope scope)
    {
        // JSON Schema counts code points: an emoji is one.
        var text = scope.Judged.Value.Text;
        var length = text.Count(c => !char.IsLowSurrogate(c));
        CheckCount(scope, length, rules.Schema.MinLength, rules.Schema.MaxLength, "characters");
        if (rules.Schema.Pattern is { } pattern && !PatternJudge.MayMatch(pattern, text))
        {
            scope.Add(ValueViolationKind.Limit, $"does not match {pattern}");
        }
    }

    public static void CheckCount(JudgeScope scope, int count, int? least, int? most, string what)
    {
        if (count < least)
        {
            scope.Add(ValueViolationKind.Limit, $"has {TextOf(count)} {what}, but at least {TextOf(least.Value)} are expected");
        }

        if (count > most)
        {
            scope.Add(ValueViolationKind.Limit, $"has {TextOf(count)} {what}, but at most {TextOf(most.Value)} are allowed");
        }
    }

    private static void CheckRange(SchemaRules rules, JudgeScope scope)
    {
        var number = scope.Judged.Value.Text;
        if (
            rules.Schema.Minimum is { } minimum
            && JsonNumbers.Compare(number, minimum.Value) is { } low
            && (low < 0 || (minimum.IsExclusive && low == 0))
        )
        {
            scope.Add(ValueViolationKind.Limit, $"must be {(minimum.IsExclusive ? "more than" : "at least")} {minimum.Value}");
        }

        if (
            rules.Schema.Maximum is { } maximum
            && JsonNumbers.Compare(number, maximum.Value) is { } high
            && (high > 0 || (maximum.IsExclusive && high == 0))
        )
        {
            scope.Add(ValueViolationKind.Limit, $"must be {(maximum.IsExclusive ? "less than" : "at most")} {maximum.Value}");
        }

        if (rules.Schema.MultipleOf is { } divisor && JsonNumbers.IsMultiple(number, divisor) == false)
        {
            scope.Add(ValueViolationKind.Limit, $"must be a multiple of {divisor}");
        }
    }
}
