using System.Globalization;
using TikiSpec.Cli.Reports;
using TikiSpec.Cli.Usage;
using TikiSpec.Drift;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Drift.Versions;
using TikiSpec.Model;

namespace TikiSpec.Cli.Diffing;

/// <summary>How findings are put where people read them.</summary>
internal static class FindingWords
{
    private const int LocationsShown = 3;

    /// <summary>The component that it stands in, else the operation, else the document.</summary>
    public static string Owner(DriftFinding finding) =>
        PrintableText.Of(
            finding.Change.Component ?? finding.Operations.Select(static operation => operation.ToString()).FirstOrDefault() ?? "document"
        );

    /// <summary><c>4 operations</c>; empty where the owner says it.</summary>
    public static string Reach(DriftFinding finding) =>
        finding.Change.Component is null && finding.Operations.Count < 2 ? "" : CountText.Of(finding.Operations.Count, "operation");

    /// <summary><c>2 breaking, 1 risky, 5 safe, 1 suppressed</c>.</summary>
    public static string Summary(DriftSummary summary) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Breaking} breaking, {summary.Risky} risky, {summary.Safe} safe{(summary.Suppressed > 0 ? $", {summary.Suppressed} suppressed" : "")}"
        );

    /// <summary>What must happen to the document's version, or empty.</summary>
    public static string Version(DriftReport report)
    {
        var next = NextVersion.After(report.BaseVersion, report.WireBump);
        var step = $"{report.BaseVersion} to {next}";
        return report.WireBump == SemverBump.None || next is null ? ""
            : report.IsVersionEnough == true ? $"info.version rose to {PrintableText.Of(report.RevisionVersion ?? "")}, as it must"
            : $"info.version must rise: {step} ({LevelOf(report.WireBump)})";
    }

    public static string LevelOf(SemverBump bump) => bump.ToString().ToLowerInvariant();

    /// <summary><c>removed: Product.Price</c>; where it has another form now, both.</summary>
    public static string Declaration(DeclarationChange change) =>
        (change.Before, change.After) switch
        {
            (null, { }) => "added: " + PrintableText.Of(change.Name),
            ({ }, null) => "removed: " + PrintableText.Of(change.Name),
            _ => "changed: " + Short(change.Before!) + " -> " + Short(change.After!),
        };

    /// <summary><c>breaks you: src/Sync.cs:12, src/Sync.cs:40 and 3 more</c>.</summary>
    public static string Usage(UsageFinding usage)
    {
        var shown = string.Join(
            ", ",
            usage.Locations.Take(LocationsShown).Select(static location => PrintableText.Of(location.ToString()))
        );
        var rest = usage.Locations.Count - LocationsShown;
        var more = rest > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {rest} more") : "";
        return string.Join(": ", ((string[])[usage.Word, usage.Reason, shown + more]).Where(static part => part.Length > 0));
    }

    /// <summary><c>used: 2 break you, 1 unknown, 3 break others, 9 unused by you</c>.</summary>
    public static string Usages(DiffView view)
    {
        var verdicts = view.Report.Findings.Select(view.Usage).OfType<UsageFinding>().CountBy(static usage => usage.Verdict).ToDictionary();
        int Of(UsageVerdict verdict) => verdicts.GetValueOrDefault(verdict);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"of these, {Of(UsageVerdict.BreaksYou)} break you, {Of(UsageVerdict.Unknown)} unknown, {Of(UsageVerdict.BreaksOthers)} break others, {Of(UsageVerdict.Unused)} unused by you"
        );
    }

    public static string Location(SpecLocation? location, string file) =>
        location is null ? file : string.Create(CultureInfo.InvariantCulture, $"{file}:{location.Line}");

    private static string Short(string declaration) =>
        PrintableText.Of(declaration.Replace(" { get; init; }", "", StringComparison.Ordinal));
}
