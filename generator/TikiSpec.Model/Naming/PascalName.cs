using System.Globalization;
using System.Text;

namespace TikiSpec.Model.Naming;

/// <summary>Makes a C# name in Pascal case from what stands in a document.</summary>
/// <remarks>
/// Words keep their inner capitals (<c>productId</c> gives <c>ProductId</c>) unless the whole text is in capitals
/// (<c>SELLER_SIMPLE</c> gives
/// <c>SellerSimple</c>). Vietnamese letters lose their marks, other letters stay: both are valid identifiers, the first
/// can be typed everywhere.
/// The result depends on the text alone, so no Unicode tables of the host are used beyond the categories that C# itself
/// relies on.
/// </remarks>
public static class PascalName
{
    private const int MaxLength = 200;

    public static string Of(string text)
    {
        var builder = new StringBuilder(text.Length + 4);
        AppendSign(builder, text);
        AppendWords(builder, text);
        if (builder.Length == 0)
        {
            SymbolNames.Append(builder, text);
        }

        if (builder[0] is >= '0' and <= '9' || char.GetUnicodeCategory(builder[0]) == UnicodeCategory.DecimalDigitNumber)
        {
            builder.Insert(0, '_');
        }

        return builder.Length <= MaxLength ? builder.ToString() : builder.ToString(0, MaxLength);
    }

    /// <summary>The same name for a parameter or a variable: with a lower first letter.</summary>
    public static string Lowered(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>A name that a document gives for C# itself (<c>x-dotnet-name</c>) and that may be taken as it
    /// is.</summary>
    public static bool IsIdentifier(string text)
    {
        if (text.Length is 0 or > MaxLength || !(char.IsLetter(text[0]) || text[0] == '_'))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!(char.IsLetter(c) || c == '_' || c is >= '0' and <= '9'))
            {
                return false;
            }
        }

        return true;
    }

    // "+1" and "-1", "name" and "-name" (a descending order) are different things in one list.
    private static void AppendSign(StringBuilder builder, string text)
    {
        if (text.Length > 1 && text[0] is '+' or '-')
        {
            builder.Append(text[0] == '+' ? "Plus" : "Minus");
        }
    }

    private static void AppendWords(StringBuilder builder, string text)
    {
        var lowerTails = IsInCapitals(text);
        var isWordStart = true;
        var hasWords = false;
        foreach (var raw in text)
        {
            var c = VietnameseLetters.WithoutMarks(raw);
            if (c == VietnameseLetters.CombiningMark)
            {
                continue;
            }

            var isPart = char.IsLetter(c) || char.IsDigit(c);
            if (isPart)
            {
                builder.Append(
                    isWordStart ? char.ToUpperInvariant(c)
                    : lowerTails ? char.ToLowerInvariant(c)
                    : c
                );
                hasWords = true;
            }

            isWordStart = !isPart;
        }

        if (!hasWords)
        {
            builder.Clear();
        }
    }

    private static bool IsInCapitals(string text)
    {
        var hasCapital = false;
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            hasCapital |= char.IsUpper(c);
        }

        return hasCapital;
    }
}
