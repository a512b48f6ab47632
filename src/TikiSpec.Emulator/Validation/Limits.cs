using System.Globalization;
using System.Text.RegularExpressions;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Validation;

/// <summary>Says which limit a value breaks: "must be greater than 0".</summary>
internal static class Limits
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(200);

    public static string? FindNumberProblem(ConstraintsModel limits, decimal number)
    {
        if (Number(limits.Minimum) is { } minimum && (number < minimum || (limits.ExclusiveMinimum && number == minimum)))
        {
            return limits.ExclusiveMinimum ? $"must be greater than {limits.Minimum}" : $"must be at least {limits.Minimum}";
        }

        if (Number(limits.Maximum) is { } maximum && (number > maximum || (limits.ExclusiveMaximum && number == maximum)))
        {
            return limits.ExclusiveMaximum ? $"must be less than {limits.Maximum}" : $"must be at most {limits.Maximum}";
        }

        return FindEnumProblem(limits, number.ToString(CultureInfo.InvariantCulture));
    }

    public static string? FindTextProblem(ConstraintsModel limits, string text) =>
        text.Length < limits.MinLength ? $"must have at least {limits.MinLength} characters"
        : text.Length > limits.MaxLength ? $"must have at most {limits.MaxLength} characters"
        : limits.Pattern is { } pattern && !Matches(pattern, text) ? $"must match {pattern}"
        : null;

    public static string? FindCountProblem(ConstraintsModel limits, int count) =>
        count < limits.MinItems ? $"must have at least {limits.MinItems} {Items(limits.MinItems.Value)}, not {count}"
        : count > limits.MaxItems ? $"must have at most {limits.MaxItems} {Items(limits.MaxItems.Value)}, not {count}"
        : null;

    private static string? FindEnumProblem(ConstraintsModel limits, string text) =>
        limits.Enum.Count == 0 || limits.Enum.Contains(text) ? null : "must be one of " + string.Join(", ", limits.Enum);

    private static string Items(int count) => count == 1 ? "item" : "items";

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A pattern that .NET cannot read, or that takes too long, holds nobody up.
    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, PatternTime);
        }
        catch (Exception problem) when (problem is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
