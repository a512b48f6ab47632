using TikiSpec.Evidence.Blocks;
using TikiSpec.Evidence.Facts;
using TikiSpec.Evidence.Reading;

namespace TikiSpec.Corpus.Tests.Pages;

/// <summary>A page whose samples are mended, so that parts of them can be taken out.</summary>
internal sealed class PageLines
{
    private readonly string[] _lines;

    public PageLines(string name)
    {
        Name = name;
        _lines = PageFolder.Text(name).Content.ReplaceLineEndings("\n").Split('\n');
        foreach (var sample in PageFolder.Facts(name).Operations.SelectMany(static operation => operation.Samples))
        {
            sample.Text.Text.Split('\n').CopyTo(_lines, sample.Line - 1);
        }

        Facts = Read(_lines);
    }

    public string Name { get; }

    public PageFacts Facts { get; }

    /// <summary>The page without some of its lines, which stay as empty ones where they are no rows of a
    /// table.</summary>
    public PageFacts Without(IEnumerable<int> lines)
    {
        var gone = lines.ToHashSet();
        return Read(_lines.Where((_, index) => !gone.Contains(index + 1)));
    }

    private PageFacts Read(IEnumerable<string> lines) => PageReader.Read(new PageText(Name, string.Join('\n', lines)));
}
