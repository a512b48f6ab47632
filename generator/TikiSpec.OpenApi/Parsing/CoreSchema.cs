using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Parsing;

/// <summary>Decides what an unquoted YAML scalar is: the core schema of YAML 1.2, in which <c>yes</c> and dates are
/// strings.</summary>
internal static class CoreSchema
{
    public static ScalarKind KindOf(string text)
    {
        if (text.Length == 0)
        {
            return ScalarKind.Null;
        }

        return text[0] switch
        {
            '~' => text.Length == 1 ? ScalarKind.Null : ScalarKind.String,
            'n' or 'N' => text is "null" or "Null" or "NULL" ? ScalarKind.Null : ScalarKind.String,
            't' or 'T' => text is "true" or "True" or "TRUE" ? ScalarKind.Boolean : ScalarKind.String,
            'f' or 'F' => text is "false" or "False" or "FALSE" ? ScalarKind.Boolean : ScalarKind.String,
            '+' or '-' or '.' or (>= '0' and <= '9') => KindOfNumber(text),
            _ => ScalarKind.String,
        };
    }

    private static ScalarKind KindOfNumber(string text)
    {
        if (text[0] == '0' && text.Length > 2 && text[1] is 'x' or 'o')
        {
            return IsBased(text) ? ScalarKind.Integer : ScalarKind.String;
        }

        var at = text[0] is '+' or '-' ? 1 : 0;
        if (IsSpecialFloat(text, at))
        {
            return ScalarKind.Float;
        }

        var whole = SkipDigits(text, at);
        if (whole == text.Length)
        {
            return whole > at ? ScalarKind.Integer : ScalarKind.String;
        }

        return IsFraction(text, at, whole) ? ScalarKind.Float : ScalarKind.String;
    }

    private static bool IsBased(string text)
    {
        for (var i = 2; i < text.Length; i++)
        {
            var isDigit =
                text[1] == 'o'
                    ? text[i] is >= '0' and <= '7'
                    : text[i] is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
            if (!isDigit)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSpecialFloat(string text, int at)
    {
        if (text.Length - at != 4 || text[at] != '.')
        {
            return false;
        }

        var word = text.Substring(at);
        return word is ".inf" or ".Inf" or ".INF" || (at == 0 && word is ".nan" or ".NaN" or ".NAN");
    }

    private static bool IsFraction(string text, int start, int at)
    {
        var digits = at - start;
        if (text[at] == '.')
        {
            var afterPoint = at + 1;
            at = SkipDigits(text, afterPoint);
            digits += at - afterPoint;
        }

        if (digits == 0)
        {
            return false;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
            var exponent = at;
            at = SkipDigits(text, at);
            return at == text.Length && at > exponent;
        }

        return at == text.Length;
    }

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }
}
