using System.Globalization;
using System.Text;

namespace TikiSpec.Emitter.Text;

/// <summary>The only way for a text of a spec into a C# string literal, in code and in attribute arguments
/// alike.</summary>
internal static class CSharpLiteral
{
    /// <summary><c>he said "no"</c> -> <c>"he said \"no\""</c>.</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (var index = 0; index < text.Length; index++)
        {
            var pair = char.IsSurrogatePair(text, index);
            if (pair)
            {
                literal.Append(text, index, 2);
                index++;
            }
            else
            {
                Append(literal, text[index]);
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>The literal, or <c>null</c>.</summary>
    public static string OfNullable(string? text) => text is null ? "null" : Of(text);

    /// <summary>The text of a literal that <see cref="Of"/> wrote; what is none stays as it is.</summary>
    public static string Read(string literal)
    {
        if (literal.Length < 2 || literal[0] != '"' || literal[literal.Length - 1] != '"')
        {
            return literal;
        }

        var text = new StringBuilder(literal.Length);
        for (var index = 1; index < literal.Length - 1; index++)
        {
            if (literal[index] != '\\')
            {
                text.Append(literal[index]);
                continue;
            }

            index++;
            if (
                literal[index] == 'u'
                && index + 4 < literal.Length
                && int.TryParse(literal.Substring(index + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            )
            {
                text.Append((char)code);
                index += 4;
                continue;
            }

            text.Append(
                literal[index] switch
                {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    var plain => plain,
                }
            );
        }

        return text.ToString();
    }

    private static void Append(StringBuilder literal, char character)
    {
        switch (character)
        {
            case '"':
                literal.Append("\\\"");
                break;
            case '\\':
                literal.Append("\\\\");
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            case var _ when IsPlain(character):
                literal.Append(character);
                break;
            default:
                literal.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }

    // Line separators would end the literal, lone surrogates cannot be encoded, and marks that reorder text would make
    // the code lie.
    private static bool IsPlain(char character) =>
        char.GetUnicodeCategory(character)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
