using System.Globalization;
using System.Text.RegularExpressions;

namespace TikiSpec.Model.Examples;

/// <summary>Checks the limits of a value.</summary>
internal static class LimitCheck
{
    /// <summary>A pattern of the document may be of the kind that takes forever.</summary>
    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(250);

    public static void CheckCount(int count, ConstraintsModel? constraints, string pointer, List<ValueViolation> faults)
    {
        if (count < constraints?.MinItems)
        {
            Add(faults, pointer, $"has {Text(count)} items, but at least {Text(constraints.MinItems.Value)} are expected");
        }

        if (count > constraints?.MaxItems)
        {
            Add(faults, pointer, $"has {Text(count)} items, but at most {Text(constraints.MaxItems.Value)} are allowed");
        }
    }

    public static void CheckScalar(IJsonValue value, ConstraintsModel constraints, string pointer, List<ValueViolation> faults)
    {
        if (constraints.Enum.Count > 0 && !Has(constraints.Enum, value))
        {
            faults.Add(new ValueViolation(pointer, ValueViolationKind.UnknownValue, "is none of " + string.Join(", ", constraints.Enum)));
        }

        if (value.Kind == JsonValueKind.String)
        {
            CheckLength(value.Text, constraints, pointer, faults);
            CheckPattern(value.Text, constraints, pointer, faults);
        }
        else if (value.Kind == JsonValueKind.Number)
        {
            CheckRange(value, constraints, pointer, faults);
        }
    }

    private static void CheckLength(string text, ConstraintsModel constraints, string pointer, List<ValueViolation> faults)
    {
        // JSON Schema counts code points: an emoji is one.
        var length = text.Count(c => !char.IsLowSurrogate(c));
        if (length < constraints.MinLength)
        {
            Add(faults, pointer, $"has {Text(length)} characters, but at least {Text(constraints.MinLength.Value)} are expected");
        }

        if (length > constraints.MaxLength)
        {
            Add(faults, pointer, $"has {Text(length)} characters, but at most {Text(constraints.MaxLength.Value)} are allowed");
        }
    }

    private static void CheckPattern(string text, ConstraintsModel constraints, string pointer, List<ValueViolation> faults)
    {
        if (constraints.Pattern is { } pattern && IsMatch(text, pattern) == false)
        {
            Add(faults, pointer, $"does not match {pattern}");
        }
    }

    /// <summary>Null where it cannot be told: the pattern is written for another engine, or takes too long.</summary>
    private static bool? IsMatch(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternTime);
        }
        catch (Exception unknown) when (unknown is ArgumentException or RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static void CheckRange(IJsonValue value, ConstraintsModel constraints, string pointer, List<ValueViolation> faults)
    {
        if (ToNumber(value.Text) is not { } number)
        {
            return;
        }

        if (ToNumber(constraints.Minimum) is { } minimum && (number < minimum || (constraints.ExclusiveMinimum && number <= minimum)))
        {
            Add(faults, pointer, $"must be {(constraints.ExclusiveMinimum ? "more than" : "at least")} {constraints.Minimum}");
        }

        if (ToNumber(constraints.Maximum) is { } maximum && (number > maximum || (constraints.ExclusiveMaximum && number >= maximum)))
        {
            Add(faults, pointer, $"must be {(constraints.ExclusiveMaximum ? "less than" : "at most")} {constraints.Maximum}");
        }

        if (ToNumber(constraints.MultipleOf) is { } divisor && divisor > 0 && number % divisor != 0)
        {
            Add(faults, pointer, $"must be a multiple of {constraints.MultipleOf}");
        }
    }

    private static bool Has(EquatableList<string> values, IJsonValue value) =>
        value.Kind == JsonValueKind.Number
            ? values.Any(known => ToNumber(known) is { } number && number == ToNumber(value.Text))
            : values.Contains(value.Kind == JsonValueKind.String ? JsonText.OfString(value.Text) : value.Text);

    private static decimal? ToNumber(string? text) =>
        text is not null && decimal.TryParse(JsonNumberText.Of(text), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static void Add(List<ValueViolation> faults, string pointer, string message) =>
        faults.Add(new ValueViolation(pointer, ValueViolationKind.Limit, message));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
