using System.Text;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Parsing;

/// <summary>Reads a text that is broken for the moment, as it is while somebody types: the smallest block around each
/// break is left out.</summary>
/// <remarks>Nothing moves: what is left out is blanks in what is read, so that each place has the location that it
/// had.</remarks>
internal sealed class BrokenText
{
    /// <summary>How often a text is read before it is given up.</summary>
    private const int MostTries = 40;

    private const int FarthestQuotes = 5;

    private static readonly string[] MergeMarkers = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

    private readonly SpecSource _source;
    private readonly CancellationToken _cancellationToken;
    private readonly StringBuilder _content;
    private readonly List<Line> _lines;
    private int _tries;

    private BrokenText(SpecSource source, CancellationToken cancellationToken)
    {
        var content = source.Text.Content;
        _source = source;
        _cancellationToken = cancellationToken;
        _content = new StringBuilder(content);
        _lines = LinesOf(content);
        // Of a merge that somebody still has to decide both sides stand.
        foreach (var line in _lines.Where(line => IsMarker(content, line.Start)))
        {
            Blank(_content, line.Start, line.End);
        }
    }

    /// <summary>What stands around the breaks; null where nothing can be read.</summary>
    /// <param name="source">The text.</param>
    /// <param name="problem">The first break.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static SpecNode? Read(SpecSource source, SpecProblem problem, CancellationToken cancellationToken)
    {
        var text = new BrokenText(source, cancellationToken);
        var (root, next) = text.Try(text._content.ToString());
        for (var at = next ?? problem; root is null && text.TakeOut(at, out root, out next); at = next ?? at) { }

        return root;
    }

    /// <summary>Leaves out the smallest block without which there is no break, else the smallest without which there is
    /// only a later one.</summary>
    private bool TakeOut(SpecProblem problem, out SpecNode? root, out SpecProblem? next)
    {
        (int Start, int End, SpecProblem Break)? later = null;
        foreach (var (start, end) in BlocksAround(problem.Location.Start))
        {
            var without = new StringBuilder(_content.ToString());
            Blank(without, start, end);
            (root, next) = Try(without.ToString());
            if (root is not null)
            {
                return true;
            }

            if (later is null && next?.Location.Start >= Math.Max(end, problem.Location.Start + 1))
            {
                later = (start, end, next);
            }
        }

        (root, next) = (null, later?.Break);
        if (later is { } block)
        {
            Blank(_content, block.Start, block.End);
        }

        return later is not null;
    }

    private (SpecNode? Root, SpecProblem? Break) Try(string content) =>
        _tries++ < MostTries ? (YamlNodeReader.Read(_source, content, out var problem, _cancellationToken), problem) : (null, null);

    /// <summary>A line with what is indented below it; lines shortly before that open quotes; then what the first is a
    /// part of, and so on.</summary>
    private IEnumerable<(int Start, int End)> BlocksAround(int offset)
    {
        var first = _lines.FindLastIndex(line => line.Start <= offset);
        var quotes = LinesThatOpenQuotes(first);
        while (first >= 0 && _tries < MostTries)
        {
            if (!_lines[first].IsBlank)
            {
                yield return (_lines[first].Start, EndOfBlock(first));
            }

            foreach (var line in quotes)
            {
                yield return (line.Start, line.End);
            }

            quotes = [];
            var indent = _lines[first].IsBlank ? int.MaxValue : _lines[first].Indent;
            first = _lines.FindLastIndex(first, first + 1, line => !line.IsBlank && line.Indent < indent);
        }
    }

    /// <summary>A text in quotes may go over lines, so one that is not closed is told where the next quotes
    /// are.</summary>
    private IEnumerable<Line> LinesThatOpenQuotes(int before)
    {
        for (var i = before - 1; i >= Math.Max(0, before - FarthestQuotes); i--)
        {
            var line = _lines[i];
            var text = _content.ToString(line.Start, line.End - line.Start);
            if (text.Count(static c => c == '\'') % 2 == 1 || text.Count(static c => c == '"') % 2 == 1)
            {
                yield return line;
            }
        }
    }

    private static bool IsMarker(string content, int start) =>
        Array.Exists(MergeMarkers, marker => string.CompareOrdinal(content, start, marker, 0, marker.Length) == 0);

    private int EndOfBlock(int first)
    {
        var last = first;
        while (last + 1 < _lines.Count && (_lines[last + 1].IsBlank || _lines[last + 1].Indent > _lines[first].Indent))
        {
            last++;
        }

        // JSON closes a block in the column in which it opened it.
        var closes =
            last > first && last + 1 < _lines.Count && _lines[last + 1] is var next && next.Closes && next.Indent == _lines[first].Indent;
        return _lines[closes ? last + 1 : last].End;
    }

    private static void Blank(StringBuilder text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ('\n' or '\r'))
            {
                text[i] = ' ';
            }
        }
    }

    private static List<Line> LinesOf(string content)
    {
        var lines = new List<Line>();
        for (var start = 0; start <= content.Length; )
        {
            var end = content.IndexOf('\n', start);
            end = end < 0 ? content.Length : end;
            var text = start;
            while (text < end && content[text] is ' ' or '\t' or '\uFEFF')
            {
                text++;
            }

            var isBlank = text >= end || content[text] is '#' or '\r';
            lines.Add(new Line(start, end, text - start, isBlank, !isBlank && content[text] is '}' or ']'));
            start = end + 1;
        }

        return lines;
    }

    private readonly record struct Line(int Start, int End, int Indent, bool IsBlank, bool Closes);
}
