using System.Globalization;
using System.Text;

namespace TikiSpec.Model.Naming;

/// <summary>Spells out a text that has neither letters nor digits.</summary>
internal static class SymbolNames
{
    public static void Append(StringBuilder builder, string text)
    {
        foreach (var c in text)
        {
            builder.Append(NameOf(c));
        }

        if (builder.Length == 0)
        {
            builder.Append("Empty");
        }
    }

    private static string NameOf(char c) =>
        c switch
        {
            ' ' => "Space",
            '!' => "Exclamation",
            '"' => "Quote",
            '#' => "Hash",
            '$' => "Dollar",
            '%' => "Percent",
            '&' => "And",
            '\'' => "Apostrophe",
            '(' => "OpenParenthesis",
            ')' => "CloseParenthesis",
            '*' => "Star",
            '+' => "Plus",
            ',' => "Comma",
            '-' => "Minus",
            '.' => "Dot",
            '/' => "Slash",
            ':' => "Colon",
            ';' => "Semicolon",
            '<' => "Less",
            '=' => "Equal",
            '>' => "Greater",
            '?' => "Question",
            '@' => "At",
            '[' => "OpenBracket",
            '\\' => "Backslash",
            ']' => "CloseBracket",
            '^' => "Caret",
            '_' => "Underscore",
            '`' => "Backtick",
            '{' => "OpenBrace",
            '|' => "Bar",
            '}' => "CloseBrace",
            '~' => "Tilde",
            _ => "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
        };
}
