using System.Text.RegularExpressions;

namespace TikiSpec.Evidence.Blocks;

/// <summary>The bare text of a page, a block a line: rows with bars are tables, braces are samples, the rest is
/// prose.</summary>
internal static partial class TextBlocks
{
    public static IReadOnlyList<PageBlock> Read(string content)
    {
        var lines = content.ReplaceLineEndings("\n").Split('\n');
        var blocks = new List<PageBlock>();
        for (var i = 0; i < lines.Length; )
        {
            var line = lines[i].Trim();
            if (SampleEdges.Opens(line))
            {
                var end = SampleEdges.EndOf(lines, i);
                blocks.Add(new CodeBlock(i + 1, string.Join('\n', lines[i..end])));
                i = end;
            }
            else if (IsRow(line))
            {
                var end = Array.FindIndex(lines, i, static other => !IsRow(other.Trim()));
                end = end < 0 ? lines.Length : end;
                blocks.Add(new TableBlock(i + 1, Rows(lines, i, end)));
                i = end;
            }
            else
            {
                if (line.Length > 0)
                {
                    blocks.Add(BlockOf(i + 1, line));
                }

                i++;
            }
        }

        return blocks;
    }

    private static PageBlock BlockOf(int line, string text) =>
        Bullet().Match(text) is { Success: true } bullet && PageName.IsName(bullet.Groups["name"].Value)
            ? new EntryBlock(line, 0, bullet.Groups["name"].Value, bullet.Groups["text"].Value, IsMarked: false, IsItem: true)
            : new LineBlock(line, text);

    private static List<TableRow> Rows(string[] lines, int first, int end)
    {
        var rows = new List<TableRow>();
        for (var i = first; i < end; i++)
        {
            var line = lines[i].Trim();
            if (line.Trim('-', '|', ':', ' ').Length > 0)
            {
                rows.Add(new TableRow(i + 1, CellsOf(line)));
            }
        }

        return rows;
    }

    // What stands behind the last bar is no cell; a page that was copied loses the empty cells before the first.
    private static string[] CellsOf(string line) => [.. line.TrimEnd('|', ' ').Split('|').Select(static cell => cell.Trim())];

    private static bool IsRow(string line) =>
        line.Contains(" |", StringComparison.Ordinal) || line.StartsWith("---|", StringComparison.Ordinal);

    [GeneratedRegex(@"^[-*•+]\s+(?<name>[^\s:]+)(?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}
