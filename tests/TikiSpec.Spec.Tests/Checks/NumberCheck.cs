using System.Globalization;
using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>Numbers: whole where declared so, within their format and limits.</summary>
internal static class NumberCheck
{
    public static IEnumerable<Violation> Check(SchemaView view, Node value, string at)
    {
        var number = decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        var format = view["format"]?.Text;
        if (view.Type == "integer" && decimal.Truncate(number) != number)
        {
            yield return new(at, $"{value.Text} is not whole");
        }

        if (format == "int32" && number is < int.MinValue or > int.MaxValue)
        {
            yield return new(at, $"{value.Text} exceeds int32");
        }

        if (format == "flag" && number is not (0 or 1))
        {
            yield return new(at, $"{value.Text} is neither 0 nor 1");
        }

        foreach (var fault in ValueLimits.Check(view, "minimum", "maximum", number, at, "").Concat(ValueLimits.CheckKnown(view, value, at)))
        {
            yield return fault;
        }
    }
}
