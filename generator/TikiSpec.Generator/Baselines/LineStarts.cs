using TikiSpec.Model;

namespace TikiSpec.Generator.Baselines;

/// <summary>Where the lines of a file begin and end.</summary>
internal sealed class LineStarts(BaselineFile file)
{
    private readonly string[] _lines = file.Content.Split('\n');

    /// <param name="line">Counted from 1.</param>
    public SpecLocation LocationOf(int line)
    {
        var start = _lines.Take(line - 1).Sum(static one => one.Length + 1);
        var length = _lines[line - 1].TrimEnd('\r').Length;
        return new SpecLocation(file.Path, line, 1, line, length + 1, start, length);
    }
}
