using System.Globalization;
using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>The limits that text, numbers and lists share.</summary>
internal static class ValueLimits
{
    public static IEnumerable<Violation> Check(SchemaView view, string least, string most, decimal value, string at, string unit)
    {
        if (Limit(view, least) is { } min && (value < min || (value == min && view["exclusiveMinimum"]?.Text == "true")))
        {
            yield return new(at, string.Create(CultureInfo.InvariantCulture, $"{value}{unit}, {least} is {min}"));
        }

        if (Limit(view, most) is { } max && (value > max || (value == max && view["exclusiveMaximum"]?.Text == "true")))
        {
            yield return new(at, string.Create(CultureInfo.InvariantCulture, $"{value}{unit}, {most} is {max}"));
        }
    }

    /// <summary>Open sets are held to their known values as well: what the documentation itself shows is
    /// known.</summary>
    public static IEnumerable<Violation> CheckKnown(SchemaView view, Node value, string at)
    {
        var known = view["enum"] ?? view["x-extensible-enum"];
        return known is null || known.Items.Any(item => item.Text == value.Text)
            ? []
            : [new(at, $"{value.Text} is none of the listed values")];
    }

    private static decimal? Limit(SchemaView view, string key) =>
        view[key] is { } limit ? decimal.Parse(limit.Text, CultureInfo.InvariantCulture) : null;
}
