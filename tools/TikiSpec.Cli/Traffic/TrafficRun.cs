using System.Globalization;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Reports;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Suppressions;
using TikiSpec.Evidence.Traffic;

namespace TikiSpec.Cli.Traffic;

/// <summary>Holds recordings against specs.</summary>
internal static class TrafficRun
{
    private const int MostServers = 3;

    public static TrafficResult Run(TrafficRequest request, InputReader reader)
    {
        var specs = request.Specs.Select(reader.Read).ToList();
        var documents = specs.Select(static spec => DocumentView.Of(spec.Whole)).ToList();
        var (hosts, notes) = RecordedHosts.Of(request.Files, documents, request.Hosts);
        var check = new TrafficCheck(documents, hosts);
        notes.AddRange(request.Files.SelectMany(file => RecordingFile.Read(file, check.Add)));
        var report = check.Report();
        if (report.Calls == 0)
        {
            notes.Add(Nothing(report, specs));
        }

        var suppressions = request.Suppressions is { } path
            ? SuppressionFile.Read(
                path,
                static document => SuppressionList.Read(document, static rule => TrafficRule.Find(rule) is not null)
            )
            : SuppressionList.Empty;
        var items = report.Findings.Select(finding => Item(finding, specs, suppressions, request)).ToList();
        return new TrafficResult(
            report,
            new ItemReport(
                string.Create(CultureInfo.InvariantCulture, $"{CountText.Of(report.Calls, "call")} ({report.Left} others left out)"),
                "traffic",
                specs[0].File,
                items,
                [
                    .. items
                        .Select(static item => item.Rule)
                        .Distinct()
                        .Order(StringComparer.Ordinal)
                        .Select(static id => new ItemRule(id, TrafficRule.Find(id)!.Summary, ItemLevel.Error)),
                ]
            ),
            notes,
            specs
        );
    }

    private static string Nothing(TrafficReport report, List<SpecInput> specs)
    {
        var servers = specs
            .SelectMany(static spec => DocumentView.Of(spec.Whole).Servers)
            .Select(static server => server.Url)
            .Where(static url => url.Length > 0)
            .Distinct()
            .ToList();
        return $"No call of the documents is recorded ({CountText.Of(report.Left, "other call")}), so that nothing was held against them. "
            + (
                servers.Count == 0
                    ? "They name no server: their calls are those of this machine."
                    : $"Their calls go to {string.Join(", ", servers.Take(MostServers))}"
                        + $"{(servers.Count > MostServers ? ", …" : "")}, or to this machine."
            );
    }

    private static ReportItem Item(TrafficFinding finding, List<SpecInput> specs, SuppressionList suppressions, TrafficRequest request)
    {
        var at = finding.SpecAt.AtKey.Location;
        var spec = specs.FirstOrDefault(each => each.Document.Source.Text.Path == at?.Path) ?? specs[0];
        var suppressed = suppressions.Entries.FirstOrDefault(entry => !entry.IsOver(request.Today) && finding.FitsSuppression(entry));
        return new ReportItem
        {
            Rule = finding.Rule.Id,
            Level = ItemLevel.Error,
            Text = finding.Text + " " + Seen(finding),
            File = spec.FileOf(at),
            At = at,
            Pointer = finding.SpecAt.Pointer,
            Fingerprint = ItemFingerprint.Of(finding.Rule.Id, spec.File, finding.SpecAt.Pointer, finding.Name),
            Suppressed = suppressed?.Reason,
            Fails = request.Fails && suppressed is null,
        };
    }

    private static string Seen(TrafficFinding finding)
    {
        var times = CountText.Of(finding.Count, "time");
        var days =
            finding.First is { } first && finding.Last is { } last
                ? string.Create(CultureInfo.InvariantCulture, $", {first:yyyy-MM-dd} to {last:yyyy-MM-dd}")
                : "";
        return $"Seen {times}{days}{(finding.Sample.Length == 0 ? "" : $", as {PrintableText.Of(finding.Sample)}")}.";
    }
}

/// <param name="Notes">What could not be read, a sentence each.</param>
internal sealed record TrafficResult(TrafficReport Traffic, ItemReport Report, IReadOnlyList<string> Notes, IReadOnlyList<SpecInput> Specs);
