using System.Globalization;
using System.Text;

namespace TikiSpec.Drift.Findings;

/// <summary>Text of a document where people read it: on one line, and without characters that act on what shows
/// it.</summary>
/// <remarks>A document may come from a stranger's pull request. A line end would begin a line of its own, which CI
/// systems may take for a command; an escape colours or moves a terminal's text; a mark of direction shows text in
/// another order than it has.</remarks>
public static class PrintableText
{
    private const string CommandStart = "##[";

    public static string Of(string text)
    {
        var isPlain = true;
        foreach (var letter in text)
        {
            isPlain &= !Acts(letter) && letter != '#';
        }

        return isPlain ? text : Escape(text);
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
        return result.Replace(CommandStart, "## [").ToString();
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
