using System.Globalization;
using System.Text;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Findings;
using TikiSpec.Model;

namespace TikiSpec.Cli.Formats;

/// <summary>The lines of a document at a place, with their numbers.</summary>
internal static class Excerpt
{
    private const int MaxLines = 14;
    private const int MaxWidth = 160;

    public static string Of(ChangeSide side)
    {
        if (side.At.Excerpt is not { } excerpt)
        {
            return side.Pointer;
        }

        if (excerpt.Source.Text.Origin is { } origin)
        {
            return LineOf(origin.Text.Content, side.At.Location!.Line);
        }

        var content = excerpt.Source.Text.Content;
        // From the line of the key, which stands before its value and often above it.
        var first = Math.Max(side.At.Location!.Line - (IsBlock(content, excerpt) ? 2 : 1), 0);
        var count = Math.Min(
            1
                + content.AsSpan(excerpt.Start, Math.Max(excerpt.End - excerpt.Start, 0)).TrimEnd().Count('\n')
                + (IsBlock(content, excerpt) ? 1 : 0),
            MaxLines
        );
        var lines = content.Split('\n').Skip(first).Take(count).ToList();
        var indent = lines
            .Where(static line => line.Trim().Length > 0)
            .Select(static line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty(0)
            .Min();
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].TrimEnd();
            line = line.Length > indent ? line[indent..] : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"{first + i + 1, 5}  {PrintableText.Of(line.Length > MaxWidth ? line[..MaxWidth] + "…" : line)}\n"
            );
        }

        return text.ToString();
    }

    private static string LineOf(string content, int number)
    {
        var line = content.Split('\n').ElementAtOrDefault(number - 1)?.Trim() ?? "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{number, 5}  {PrintableText.Of(line.Length > MaxWidth ? line[..MaxWidth] + "…" : line)}\n"
        );
    }

    /// <summary>The value begins on a line of its own.</summary>
    private static bool IsBlock(string content, SpecExcerpt excerpt)
    {
        var start = excerpt.Start - 1;
        while (start >= 0 && content[start] is ' ' or '\t')
        {
            start--;
        }

        return start >= 0 && content[start] == '\n';
    }
}
