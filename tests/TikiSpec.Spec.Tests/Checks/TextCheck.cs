using System.Globalization;
using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>Text: dates and lists inside strings, lengths, known values.</summary>
internal static class TextCheck
{
    private const string Form = "yyyy-MM-dd HH:mm:ss";

    // The two other spellings of decision D-248.
    private const string WithFraction = "yyyy-MM-dd HH:mm:ss.FFFFFFF";
    private const string DayAlone = "yyyy-MM-dd";

    public static IEnumerable<Violation> Check(SchemaView view, Node value, string at)
    {
        var isDate = view["format"]?.Text == "tiki-datetime";
        if (!isDate && IsDateTime(value.Text, Form))
        {
            yield return new(at, "is a date; declare format: tiki-datetime");
        }
        else if (isDate && !IsDateTime(value.Text, Form, WithFraction, DayAlone))
        {
            yield return new(at, $"\"{value.Text}\" is no {Form}");
        }

        if (view["x-client-csv"] is { } list && !IsList(value.Text, list["separator"]?.Text ?? ","))
        {
            yield return new(at, $"\"{value.Text}\" is no list of whole numbers");
        }

        foreach (
            var fault in ValueLimits
                .Check(view, "minLength", "maxLength", value.Text.Length, at, " characters")
                .Concat(ValueLimits.CheckKnown(view, value, at))
        )
        {
            yield return fault;
        }
    }

    private static bool IsDateTime(string text, params string[] forms) =>
        DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsList(string text, string separator) =>
        text.Split(separator).All(item => long.TryParse(item.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
