using System.Globalization;
using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.Sources;
using YamlDotNet.Core;

namespace TikiSpec.OpenApi.Parsing;

/// <summary>Says in the author's terms what YamlDotNet stumbled over.</summary>
internal static class YamlSyntaxProblem
{
    private const int MarkerLength = 7;

    // YamlDotNet reports some tabs a line too early.
    private const int Neighbours = 2;

    public static SpecProblem Explain(SpecSource source, YamlException problem, int offset)
    {
        var start = Math.Max((int)problem.Start.Index + offset, 0);
        var end = Math.Max((int)problem.End.Index + offset, start + 1);
        var marker = MergeMarker(source.Text.Content);
        if (marker >= 0)
        {
            return Make(
                source,
                marker,
                marker + MarkerLength,
                "a marker of an unsettled merge stands here; keep one of the two versions and remove the markers"
            );
        }

        var tab = TabInIndentation(source.Text.Content, start, Neighbours);
        if (tab < 0 && problem.Message.Contains("tab"))
        {
            // Found by YamlDotNet, and told at the beginning of the block or scalar that it stands in.
            tab = TabInIndentation(source.Text.Content, end, Neighbours);
            tab = tab < 0 ? TabInIndentation(source.Text.Content, start, int.MaxValue) : tab;
        }

        if (tab >= 0)
        {
            return Make(source, tab, tab + 1, "a tab stands in the indentation; indent with spaces");
        }

        return Make(source, start, end, YamlSyntaxAdvice.Of(problem.Message));
    }

    public static SpecProblem GaveUp(SpecSource source, int reached) =>
        Make(
            source,
            reached,
            reached + 1,
            "the structure ends or changes unexpectedly behind this place; check brackets, quotes and indentation"
        );

    private static SpecProblem Make(SpecSource source, int start, int end, string what) =>
        new SpecSyntaxException(DocumentProblems.Malformed, source.LocationOf(start, end), what).Problem;

    /// <summary>Where version control left both versions of a passage; -1 where it did not.</summary>
    private static int MergeMarker(string content)
    {
        const string Marker = "<<<<<<< ";
        if (content.StartsWith(Marker, StringComparison.Ordinal))
        {
            return 0;
        }

        var at = content.IndexOf("\n" + Marker, StringComparison.Ordinal);
        return at < 0 ? -1 : at + 1;
    }

    /// <summary>The first one in some lines from a place on; -1 where there is none.</summary>
    private static int TabInIndentation(string content, int start, int lines)
    {
        var at = Math.Min(start, content.Length);
        while (at > 0 && content[at - 1] is not ('\n' or '\r'))
        {
            at--;
        }

        for (var line = 0; line < lines; line++)
        {
            while (at < content.Length && content[at] is ' ')
            {
                at++;
            }

            if (at < content.Length && content[at] == '\t')
            {
                return at;
            }

            var next = content.IndexOf('\n', at);
            if (next < 0)
            {
                return -1;
            }

            at = next + 1;
        }

        return -1;
    }
}

/// <summary>Ends the reading of one text. Never leaves this folder: it becomes the problem that it carries.</summary>
internal sealed class SpecSyntaxException(ProblemDescriptor kind, SpecLocation location, params string[] arguments) : Exception(kind.Title)
{
    public SpecProblem Problem { get; } =
        new(kind.Id, kind.Severity, string.Format(CultureInfo.InvariantCulture, kind.MessageFormat, arguments), location);
}
