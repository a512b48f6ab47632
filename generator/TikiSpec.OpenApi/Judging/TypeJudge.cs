using TikiSpec.OpenApi.Values;

namespace TikiSpec.OpenApi.Judging;

/// <summary>The type of a value, and the size that a format gives an integer.</summary>
internal static class TypeJudge
{
    /// <summary>False where the value is of another type; nothing else is worth saying then.</summary>
    public static bool Check(JudgeRun run, SchemaRules rules, JudgeScope scope)
    {
        var value = scope.Judged.Value;
        if (scope.Judged.Kind == JsonValueKind.Null)
        {
            if (rules.Types.Count == 0 && rules.Enum is null && rules.Const is null)
            {
                return true;
            }

            scope.Add(ValueViolationKind.Null, "is null, which is not allowed");
            return false;
        }

        var format = FormatTable.Find(rules.Format);
        if (rules.Types.Count > 0 && !rules.Types.Any(type => JsonTypes.Fits(value, type)))
        {
            scope.Add(ValueViolationKind.WrongType, $"is {NounOf(value)}, but {Expected(run, rules, format)} is expected");
            return false;
        }

        if (scope.Judged.Kind == JsonValueKind.Number && IntegerFormat(run, rules, format) is { } integer && !integer.Fits(value))
        {
            scope.Add(ValueViolationKind.WrongType, $"is {NounOf(value)}, but {integer.Noun} is expected");
            return false;
        }

        return true;
    }

    public static string NounOf(IJsonValue value) =>
        value.Kind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            JsonValueKind.Null => "null",
            JsonValueKind.Boolean => "a boolean",
            JsonValueKind.Number => "a number",
            _ => "a string",
        };

    private static string Expected(JudgeRun run, SchemaRules rules, ValueFormat? format) =>
        string.Join(" or ", rules.Types.Select(type => type is "integer" or "number" ? NounOf(run, rules, format, type) : NounOf(type)));

    private static string NounOf(JudgeRun run, SchemaRules rules, ValueFormat? format, string type) =>
        IntegerFormat(run, rules, format)?.Noun ?? NounOf(type);

    private static string NounOf(string type) => (type.Length > 0 && "aeiou".IndexOf(type[0]) >= 0 ? "an " : "a ") + type;

    private static ValueFormat? IntegerFormat(JudgeRun run, SchemaRules rules, ValueFormat? format) =>
        format is { Kind: JsonValueKind.Number } ? format
        : run.Options.HoldsIntegersTo64Bits && rules.Types.Contains("integer") && !rules.Types.Contains("number") ? FormatTable.Int64
        : null;
}
