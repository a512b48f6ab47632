using TikiSpec.Drift.Suppressions;
using TikiSpec.Evidence.Checking;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Corpus.Tests.Pages;

/// <summary>The three specs as texts that lines can be taken from.</summary>
internal sealed class SpecFile(string name)
{
    private static readonly DateTime Today = new(2026, 11, 26, 0, 0, 0, DateTimeKind.Utc);

    public static IReadOnlyList<SpecFile> All { get; } = [new("tiki.v1"), new("tiki.v2"), new("tiki.v2.1")];

    public static SuppressionList Suppressions { get; } =
        SuppressionList.Read(
            Parse("page-suppressions", File.ReadAllText(Repository.PathOf("spec", "page-suppressions.yml"))),
            static rule => PageRule.Find(rule) is not null
        );

    public string Name { get; } = name;

    public string[] Lines { get; } = File.ReadAllLines(Repository.PathOf("spec", name + ".yaml"));

    public DocumentView View => field ??= Read(Lines);

    /// <summary>What a page differs in from the specs, this one changed, that nobody accepted.</summary>
    public IReadOnlyList<PageFinding> FindingsWithout(PageFacts page, int first, int end) =>
        [
            .. PageCheck
                .Compare(
                    page,
                    [
                        Read([.. Lines[..(first - 1)], .. Lines[(end - 1)..]]),
                        .. All.Where(other => other != this).Select(static other => other.View),
                    ],
                    Suppressions,
                    Today
                )
                .Open,
        ];

    public static PageReport Compare(PageFacts page) =>
        PageCheck.Compare(page, [.. All.Select(static spec => spec.View)], Suppressions, Today);

    /// <summary>Where a place is taken out: a component at the reference to it, where an operation has one.</summary>
    public int LineOf(SpecCursor place, OperationView operation)
    {
        var first = operation.Key.Location!.Line;
        var reference = Enumerable
            .Range(first, EndOf(first) - first)
            .FirstOrDefault(line =>
                Lines[line - 1].Trim() is { } text
                && text.StartsWith("- $ref", StringComparison.Ordinal)
                && text.Contains("#" + place.Pointer + "'", StringComparison.Ordinal)
            );
        return reference > 0 ? reference : place.Location!.Line;
    }

    /// <summary>The line behind the last one of what begins at a line: block style alone.</summary>
    public int EndOf(int first)
    {
        var indent = IndentOf(Lines[first - 1]);
        var end = first + 1;
        while (end <= Lines.Length && (Lines[end - 1].Length == 0 || IndentOf(Lines[end - 1]) > indent))
        {
            end++;
        }

        return end;
    }

    /// <summary>What begins at a line has another one in it.</summary>
    public bool IsAround(int outer, int line) => outer < line && line < EndOf(outer);

    private DocumentView Read(IEnumerable<string> lines) => DocumentView.Of(Parse(Name, string.Join('\n', lines)));

    private static SpecDocument Parse(string name, string text) => SpecDocument.Parse(new SpecText(name, $"spec/{name}.yaml", text));

    private static int IndentOf(string line) => line.Length - line.TrimStart().Length;
}
