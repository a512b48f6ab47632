using System.Globalization;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Reports;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Suppressions;
using TikiSpec.Evidence.Checking;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Cli.Pages;

/// <summary>Holds pages against specs.</summary>
internal static class DocsRun
{
    /// <summary>What a user keeps beside the specs.</summary>
    public const string DefaultSuppressions = "page-suppressions.yml";

    public static DocsResult Run(DocsRequest request, IReadOnlyList<PageFacts> pages, InputReader reader)
    {
        var specs = request.Specs.Select(reader.Read).ToList();
        var (file, suppressions) = SuppressionsOf(request, specs[0]);
        var views = specs.Select(static spec => DocumentView.Of(spec.Whole)).ToList();
        var reports = pages.Select(page => (Page: page, Report: PageCheck.Compare(page, views, suppressions, request.Today))).ToList();
        var items = reports
            .SelectMany(pair => pair.Report.Findings.Select(finding => Item(pair.Page, finding, specs, request.Fails)))
            .ToList();
        // What one page does not need another may.
        var unused = suppressions.Entries.Where(entry =>
            reports.Any(pair => pair.Report.UnusedSuppressions.Contains(entry))
            && reports.All(pair => pair.Report.Findings.All(finding => finding.SuppressedBy != entry))
        );
        return new DocsResult(
            new ItemReport(
                string.Join(", ", pages.Select(TitleOf)),
                "docs",
                specs[0].File,
                items,
                [
                    .. items
                        .Select(static item => item.Rule)
                        .Distinct()
                        .Order(StringComparer.Ordinal)
                        .Select(static id => new ItemRule(id, PageRule.Find(id)!.Summary, LevelOf(id))),
                ]
            ),
            file is null ? [] : [.. SuppressionFile.Unused(unused, file, request.Today)]
        );
    }

    /// <summary>What the reader mended or could not place, as warnings.</summary>
    public static IEnumerable<string> Notes(PageFacts page) =>
        page
            .Operations.SelectMany(static operation => operation.Notes)
            .Select(note => $"{PrintableText.Place(page.Path, note.Line, 1)}: warning: {PrintableText.Of(note.Text)}");

    private static string TitleOf(PageFacts page) => page.Operations.Count == 0 ? page.Path + " (no operations on this page)" : page.Path;

    private static (string? File, SuppressionList List) SuppressionsOf(DocsRequest request, SpecInput spec)
    {
        var beside = Path.Combine(Path.GetDirectoryName(spec.Document.Source.Text.Path) ?? "", DefaultSuppressions);
        var file = request.Suppressions ?? (File.Exists(beside) ? beside : null);
        return (
            file,
            file is null
                ? SuppressionList.Empty
                : SuppressionFile.Read(
                    file,
                    static document => SuppressionList.Read(document, static rule => PageRule.Find(rule) is not null)
                )
        );
    }

    private static ReportItem Item(PageFacts page, PageFinding finding, List<SpecInput> specs, bool fails)
    {
        var at = finding.SpecAt.AtKey.Location;
        var spec = specs.FirstOrDefault(each => each.Document.Source.Text.Path == at?.Path) ?? specs[0];
        var others = finding.Operations.Count > 1 ? " Also " + string.Join(", ", finding.Operations.Skip(1)) + "." : "";
        return new ReportItem
        {
            Rule = finding.Rule.Id,
            Level = LevelOf(finding.Rule.Id),
            Text = string.Create(
                CultureInfo.InvariantCulture,
                $"{finding.Text}{others} [{spec.FileOf(at)}({at?.Line ?? 1},{at?.Column ?? 1})]"
            ),
            File = RepositoryPath.Of(page.Path),
            At = new SpecLocation(page.Path, finding.PageLine, 1, finding.PageLine, 1, 0, 0),
            Pointer = finding.SpecAt.Pointer,
            Fingerprint = ItemFingerprint.Of(finding.Rule.Id, spec.File, finding.Place, finding.Name),
            Suppressed = finding.SuppressedBy?.Reason,
            Fails = fails && finding.SuppressedBy is null,
        };
    }

    /// <summary>Beyond the page is beyond what the maker promises; all else is wrong in the spec.</summary>
    private static ItemLevel LevelOf(string rule) =>
        rule.EndsWith("-beyond", StringComparison.Ordinal) || rule.EndsWith("-undescribed", StringComparison.Ordinal)
            ? ItemLevel.Warning
            : ItemLevel.Error;
}

/// <param name="Unused">Entries of the file that can go, a line each; they fail the run.</param>
internal sealed record DocsResult(ItemReport Report, IReadOnlyList<string> Unused);
