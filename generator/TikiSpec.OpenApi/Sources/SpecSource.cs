namespace TikiSpec.OpenApi.Sources;

/// <summary>The text that nodes were read from: turns offsets into lines and columns when a problem asks for
/// them.</summary>
public sealed class SpecSource
{
    // The same characters as in Roslyn's SourceText, so that a location means one place to both.
    private static readonly char[] Breaks = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    private int[]? _lineStarts;

    public SpecSource(SpecText text) => Text = text;

    public SpecText Text { get; }

    public SpecLocation LocationOf(int start, int end)
    {
        var length = Text.Content.Length;
        start = Math.Min(Math.Max(start, 0), length);
        end = Math.Min(Math.Max(end, start), length);
        var line = LineOf(start);
        if (Text.Origin is { } origin)
        {
            var written = line < origin.Lines.Count ? origin.Lines[line] : 1;
            return new SpecLocation(Text.Path, written, 1, written, 1, start, 0);
        }

        // A problem is shown on one line: an underlined page helps nobody.
        end = Math.Min(end, EndOfLine(line));
        end = Math.Max(end, start);
        var column = start - LineStarts[line] + 1;
        return new SpecLocation(Text.Path, line + 1, column, line + 1, column + (end - start), start, end - start);
    }

    public int LineNumberOf(int offset) => LineOf(offset) + 1;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text.Content);

    private int LineOf(int offset)
    {
        var index = Array.BinarySearch(LineStarts, offset);
        return index >= 0 ? index : ~index - 1;
    }

    private int EndOfLine(int line)
    {
        var content = Text.Content;
        var end = line + 1 < LineStarts.Length ? LineStarts[line + 1] : content.Length;
        while (end > LineStarts[line] && IsBreak(content[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = content.IndexOfAny(Breaks); i >= 0; i = content.IndexOfAny(Breaks, i + 1))
        {
            if (content[i] == '\r' && i + 1 < content.Length && content[i + 1] == '\n')
            {
                i++;
            }

            starts.Add(i + 1);
        }

        return starts.ToArray();
    }

    private static bool IsBreak(char c) => Array.IndexOf(Breaks, c) >= 0;
}

/// <summary>A range of a spec file. Lines and columns count from 1, as editors show them; offsets count UTF-16 units
/// from 0.</summary>
public sealed record SpecLocation(string Path, int Line, int Column, int EndLine, int EndColumn, int Start, int Length);

/// <summary>A part of a text: from a character to the one behind its last.</summary>
public sealed record SpecExcerpt(SpecSource Source, int Start, int End);
