using System.Globalization;
using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Reports;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Versions;

namespace TikiSpec.Cli.Formats;

/// <summary>A comment on a pull request: a hidden mark by which it is found again, the verdict, a table of what hurts,
/// the rest folded.</summary>
internal static class MarkdownFormat
{
    // GitHub takes 65,536 characters; the rest is for what a script puts around it.
    private const int MaxLength = 64_000;
    private const int RoomForRest = 400;

    public static void Write(DiffView view, TextWriter output)
    {
        var head = Head(view);
        var foot = Foot(view);
        var left = MaxLength - head.Length - foot.Length - RoomForRest;
        var dropped = 0;
        var blocks = MarkdownBlocks.Of(view).ToList();
        var kept = new List<string>();
        foreach (var block in blocks)
        {
            var text = block.Fit(left, out var count);
            dropped += count;
            kept.Add(text);
            left -= text.Length;
        }

        output.Write(head + string.Concat(kept) + Rest(view, dropped) + foot);
    }

    /// <summary>Where to see what a comment has no room for.</summary>
    private static string Rest(DiffView view, int dropped) =>
        dropped == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"\n> {dropped} lines have no room in a comment. All of them: {Command(view)}, or the JSON report of this run.\n"
            );

    private static string Command(DiffView view)
    {
        var command = $"tikispec diff {view.Base.Label} {view.Revision.Label} --format html --output diff.html";
        return command.Length > RoomForRest / 2 ? "`tikispec diff … --format html`" : MarkdownText.Code(command);
    }

    private static string Head(DiffView view)
    {
        var report = view.Report;
        var name = MarkdownText.Escape(view.Revision.Name);
        var mark = $"<!-- tikispec:diff {view.Revision.Name.Replace("--", "-", StringComparison.Ordinal)} -->\n";
        if (report.Findings.Count == 0)
        {
            return mark + $"### ✅ {name}: no change\n";
        }

        var sign =
            view.HasFailed ? "❌"
            : report.Summary.Breaking + report.Summary.Risky > 0 ? "⚠️"
            : "✅";
        return mark + $"### {sign} {name}: {FindingWords.Summary(report.Summary)}{Bump(view)}\n";
    }

    private static string Bump(DiffView view)
    {
        var report = view.Report;
        var next = NextVersion.After(report.BaseVersion, report.WireBump);
        var document =
            report.WireBump == SemverBump.None || next is null || view.Pairing == OperationPairing.ById
                ? ""
                : $" — needs a **{FindingWords.LevelOf(report.WireBump)}** bump (`{report.BaseVersion}` → `{next}`)";
        var package = NextVersion.After(view.PackageVersion, report.SourceBump) is { } nextPackage
            ? $"; package `{view.PackageVersion}` → `{nextPackage}`"
            : "";
        return document + package;
    }

    private static string Foot(DiffView view)
    {
        var suppress = view.Shown.FirstOrDefault(view.Fails) is { } first
            ? $" · suppress a change: add `{{rule: {first.Rule.Id}, fingerprint: {first.Fingerprint}, "
                + "reason: …}` to the list of suppressions"
            : "";
        var unused =
            view.UnusedSuppressions.Count == 0
                ? ""
                : string.Concat(view.UnusedSuppressions.Take(5).Select(static text => "\n> " + MarkdownText.Escape(text))) + "\n";
        return $"{unused}\n<sub>base {MarkdownText.Code(view.Base.Label)} → {MarkdownText.Code(view.Revision.Label)}{suppress}</sub>\n";
    }
}
