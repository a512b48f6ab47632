using System.Globalization;
using System.Text;

namespace TikiSpec.Evidence.Traffic;

/// <summary>Lines that are put into a document, as a patch: nothing of what stands there is changed, comments and order
/// included.</summary>
internal sealed class SpecPatch(SpecText document)
{
    private const int Context = 3;

    private readonly string[] _lines = document.Content.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    private readonly SortedDictionary<int, List<string>> _added = [];

    public IReadOnlyList<string> Lines => _lines;

    /// <param name="line">From 1; what is added stands before it.</param>
    /// <param name="indent">Of all lines.</param>
    /// <param name="lines">What is added.</param>
    public void Add(int line, int indent, params string[] lines)
    {
        if (!_added.TryGetValue(line, out var known))
        {
            _added[line] = known = [];
        }

        known.AddRange(lines.Select(text => new string(' ', indent) + text));
    }

    /// <summary>Something is added there already.</summary>
    public bool Has(int line) => _added.ContainsKey(line);

    /// <summary>The line behind a block in block style: behind all that is indented further than its first
    /// line.</summary>
    public int EndOf(int line)
    {
        var indent = IndentOf(line);
        var end = line + 1;
        while (end <= _lines.Length && (_lines[end - 1].Length == 0 || IndentOf(end) > indent))
        {
            end++;
        }

        return end;
    }

    public int IndentOf(int line) => _lines[line - 1].Length - _lines[line - 1].TrimStart().Length;

    /// <summary>In the unified format; empty where nothing is added.</summary>
    public string Write(string name)
    {
        if (_added.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder($"--- a/{name}\n+++ b/{name}\n");
        var lines = _added.Keys.ToList();
        var shift = 0;
        for (var i = 0; i < lines.Count; )
        {
            var end = i + 1;
            while (end < lines.Count && lines[end] - lines[end - 1] <= 2 * Context)
            {
                end++;
            }

            shift += WriteHunk(text, lines[i..end], shift);
            i = end;
        }

        return text.ToString();
    }

    private int WriteHunk(StringBuilder text, List<int> lines, int shift)
    {
        var first = Math.Max(lines[0] - Context, 1);
        var last = Math.Min(lines[^1] + Context - 1, _lines.Length);
        var added = lines.Sum(line => _added[line].Count);
        var count = last - first + 1;
        text.Append(CultureInfo.InvariantCulture, $"@@ -{first},{count} +{first + shift},{count + added} @@\n");
        for (var line = first; line <= last + 1; line++)
        {
            if (_added.TryGetValue(line, out var inserted) && lines.Contains(line))
            {
                inserted.ForEach(each => text.Append('+').Append(each).Append('\n'));
            }

            if (line <= last)
            {
                text.Append(' ').Append(_lines[line - 1]).Append('\n');
            }
        }

        return added;
    }
}
