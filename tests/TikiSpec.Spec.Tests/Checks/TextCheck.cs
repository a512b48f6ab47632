using System.Globalization;
using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>Text: dates and lists inside strings, lengths, known values.</summary>
internal static class TextCheck
{
    public static IEnumerable<Fault> Check(SchemaView view, Node value, string at)
    {
        if (IsDateTime(value.Text) != (view["format"]?.Text == "tiki-datetime"))
        {
            yield return new(at, IsDateTime(value.Text) ? "is a date; declare format: tiki-datetime" : $"\"{value.Text}\" is no yyyy-MM-dd HH:mm:ss");
        }

        if (view["x-tiki-csv"] is { } list && !IsList(value.Text, list["separator"]?.Text ?? ","))
        {
            yield return new(at, $"\"{value.Text}\" is no list of whole numbers");
        }

        foreach (var fault in ValueLimits.Check(view, "minLength", "maxLength", value.Text.Length, at, " characters").Concat(ValueLimits.CheckKnown(view, value, at)))
        {
            yield return fault;
        }
    }

    private static bool IsDateTime(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsList(string text, string separator) =>
        text.Split(separator).All(item => long.TryParse(item.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
