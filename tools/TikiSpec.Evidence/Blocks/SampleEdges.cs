using System.Text.RegularExpressions;

namespace TikiSpec.Evidence.Blocks;

/// <summary>Where JSON begins and ends in lines that nothing else sets apart; also JSON that is broken.</summary>
internal static partial class SampleEdges
{
    public static bool Opens(string line) => Start().IsMatch(line);

    /// <summary>The index behind the last line of the sample that begins at <paramref name="first"/>.</summary>
    public static int EndOf(string[] lines, int first)
    {
        var depth = 0;
        for (var i = first; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (!Part().IsMatch(line))
            {
                return i;
            }

            depth += DepthOf(line);
            if (depth <= 0)
            {
                return i + 1;
            }
        }

        return lines.Length;
    }

    /// <summary>Of a line with a key only its last character counts: quotes in its value may be broken, and a whole
    /// value on one line is closed where it ends.</summary>
    private static int DepthOf(string line) =>
        line[0] == '"' ? (line[^1] is '{' or '[' ? 1 : 0) + (IsClosedByValue(line) ? -1 : 0) : BracketsOf(line);

    // `"last": 1 }` closes what an earlier line opened; `"list": [1, 2]` closes itself.
    private static bool IsClosedByValue(string line) => line[^1] is '}' or ']' && BracketsOf(line) == -1;

    private static int BracketsOf(string line)
    {
        var (depth, quoted) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '\\' when quoted:
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '{' or '[' when !quoted:
                    depth++;
                    break;
                case '}' or ']' when !quoted:
                    depth--;
                    break;
            }
        }

        return depth;
    }

    [GeneratedRegex("""^(\{\s*($|["}])|\[\s*($|[\[{"\]\d-]))""", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex("""^(["{}\[\]\d,-]|true\b|false\b|null\b|//|\.\.\.)""", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
