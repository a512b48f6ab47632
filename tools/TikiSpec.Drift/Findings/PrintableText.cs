using System.Globalization;
using System.Text;

namespace TikiSpec.Drift.Findings;

/// <summary>Text of a document where people read it: on one line, and without characters that act on what shows
/// it.</summary>
/// <remarks>A document may come from a stranger's pull request. A line end would begin a line of its own, which CI
/// systems may take for a command, and so does a text that begins one; an escape colours or moves a terminal's text; a
/// mark of direction shows text in another order than it has. What a file is called is such a text as well.</remarks>
public static class PrintableText
{
    private const string OlderCommand = "##[";
    private const string Command = "::";

    public static string Of(string text)
    {
        var isPlain = true;
        foreach (var letter in text)
        {
            isPlain &= !Acts(letter) && letter != '#';
        }

        return WithoutCommands(isPlain ? text : Escape(text));
    }

    /// <summary>Each line of a text that has several on purpose.</summary>
    public static string OfLines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Of));

    /// <summary>A place in the form that editors open: <c>shop.yaml(12,5)</c>.</summary>
    public static string Place(string file, int line, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(file)}({line},{column})");

    /// <summary>Where a command could begin, its mark is taken apart: at the beginning, and behind a blank, where a
    /// line may be broken.</summary>
    private static string WithoutCommands(string text)
    {
        for (
            var at = text.IndexOf(Command, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(Command, at + 2, StringComparison.Ordinal)
        )
        {
            if ((at == 0 || char.IsWhiteSpace(text[at - 1])) && at + 2 < text.Length && char.IsAsciiLetter(text[at + 2]))
            {
                text = text.Insert(at + 1, " ");
            }
        }

        return text;
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                _ when Acts(letter) => result.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)),
                _ => result.Append(letter),
            };
        }

        // The older form of a workflow command counts anywhere in a line.
        return result.Replace(OlderCommand, "## [").ToString();
    }

    private static bool Acts(char letter) =>
        char.IsControl(letter)
        || letter
            is '\u061c'
                or '\u200e'
                or '\u200f'
                or '\u2028'
                or '\u2029'
                or '\ufeff'
                or (>= '\u202a' and <= '\u202e')
                or (>= '\u2066' and <= '\u2069');
}
