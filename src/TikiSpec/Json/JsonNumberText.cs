using System.Globalization;

namespace TikiSpec.Json;

/// <summary>One spelling for each number, of any size: the digits without zeros at either end, and a power of
/// ten.</summary>
internal static class JsonNumberText
{
    public static string Canonical(string number)
    {
        var sign = number.StartsWith('-') ? "-" : "";
        var body = number.AsSpan(sign.Length);
        var e = body.IndexOfAny('e', 'E');
        if (!TryExponent(e < 0 ? [] : body[(e + 1)..], out var exponent))
            return number;

        var mantissa = e < 0 ? body : body[..e];
        var point = mantissa.IndexOf('.');
        var digits = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;

        var significant = digits.TrimStart('0').TrimEnd('0');
        if (significant.Length == 0)
            return "0";
        exponent += digits.Length - digits.TrimEnd('0').Length;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{significant}e{exponent}");
    }

    public static bool IsWhole(string number) => !Canonical(number).Contains("e-", StringComparison.OrdinalIgnoreCase);

    // An exponent beyond 32 bits is no number that anybody computes with: such numbers are compared as texts.
    private static bool TryExponent(ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
            return true;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return false;
        exponent = value;
        return true;
    }
}
