using System.Globalization;

namespace TikiSpec.OpenApi.Nodes;

/// <summary>A number of YAML's core schema in the way that JSON writes it.</summary>
public static class JsonNumberText
{
    /// <summary>Null for what JSON has no number for: infinity, not-a-number, and based numbers beyond 64
    /// bits.</summary>
    public static string? Of(string text)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'o')
        {
            return OfBased(text);
        }

        var sign = text[0] == '-' ? "-" : "";
        var digits = text[0] is '+' or '-' ? text.Substring(1) : text;
        var exponentAt = digits.IndexOfAny(['e', 'E']);
        var exponent = exponentAt < 0 ? "" : digits.Substring(exponentAt);
        var mantissa = exponentAt < 0 ? digits : digits.Substring(0, exponentAt);
        var pointAt = mantissa.IndexOf('.');
        var whole = (pointAt < 0 ? mantissa : mantissa.Substring(0, pointAt)).TrimStart('0');
        var fraction = pointAt < 0 ? "" : mantissa.Substring(pointAt + 1);
        if (fraction.Length > 0 && fraction[0] is < '0' or > '9')
        {
            return null;
        }

        return sign + (whole.Length == 0 ? "0" : whole) + (fraction.Length == 0 ? "" : "." + fraction) + exponent;
    }

    private static string? OfBased(string text)
    {
        var digits = text.Substring(2);
        if (text[1] == 'x')
        {
            return ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex)
                ? hex.ToString(CultureInfo.InvariantCulture)
                : null;
        }

        ulong value = 0;
        foreach (var digit in digits)
        {
            if (value > ulong.MaxValue >> 3)
            {
                return null;
            }

            value = (value << 3) + (ulong)(digit - '0');
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }
}
