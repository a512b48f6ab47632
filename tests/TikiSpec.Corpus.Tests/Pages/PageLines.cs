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

    public PageFacts Without(int first, int end) => Without(Enumerable.Range(first, end - first));

    public int Count => _lines.Length;

    /// <summary>The page without a property of a body: its row and those of what is inside of it, and wherever a sample
    /// has it.</summary>
    public PageFacts Without(PageOperation operation, SampleUse use, PageProperty property)
    {
        var rows = (use == SampleUse.Request ? operation.Request : operation.Response)!
            .Properties.Where(each =>
                each.Pointer == property.Pointer || each.Pointer.StartsWith(property.Pointer + "/", StringComparison.Ordinal)
            )
            .Select(static each => each.Row?.Line)
            .ToHashSet();
        var lines = _lines.ToArray();
        foreach (var sample in operation.Samples.Where(sample => sample.Use == use).OrderByDescending(static sample => sample.Line))
        {
            var text = sample.Text.Text;
            var spans = SpansOf(sample.Text.Value!, property.Pointer.Split('/').Skip(1).ToArray())
                .OrderByDescending(static span => span.Start);
            foreach (var (start, end) in spans)
            {
                text = Cut(text, start, end);
            }

            var mended = text.Split('\n');
            mended.CopyTo(lines, sample.Line - 1);
        }

        return Read(lines.Where((_, index) => !rows.Contains(index + 1)));
    }

    /// <summary>What is cut out leaves its line breaks, so that all else stays on its line.</summary>
    private static string Cut(string text, int start, int end)
    {
        var after = end;
        while (after < text.Length && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        if (after < text.Length && text[after] == ',')
        {
            end = after + 1;
        }
        else
        {
            var before = start - 1;
            while (before >= 0 && char.IsWhiteSpace(text[before]))
            {
                before--;
            }

            start = text[before] == ',' ? before : start;
        }

        return text[..start] + new string('\n', text[start..end].Count(static c => c == '\n')) + text[end..];
    }

    private static IEnumerable<(int Start, int End)> SpansOf(ValueView value, string[] steps)
    {
        if (steps[0] == "*")
        {
            return value.Items.SelectMany(item => SpansOf(item, steps[1..]));
        }

        var inner = value.Properties.FirstOrDefault(property => property.Name == steps[0]);
        return inner is null ? []
            : steps.Length > 1 ? SpansOf(inner, steps[1..])
            : [(inner.At.Key!.Start, inner.At.Node!.End)];
    }

    private PageFacts Read(IEnumerable<string> lines) => PageReader.Read(new PageText(Name, string.Join('\n', lines)));
}
