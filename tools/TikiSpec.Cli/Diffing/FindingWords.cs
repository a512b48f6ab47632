using System.Globalization;
using TikiSpec.Drift;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Drift.Versions;
using TikiSpec.Model;

namespace TikiSpec.Cli.Diffing;

/// <summary>How findings are put where people read them.</summary>
internal static class FindingWords
{
    /// <summary>The component that it stands in, else the operation, else the document.</summary>
    public static string Owner(DriftFinding finding) =>
        PrintableText.Of(
            finding.Change.Component ?? finding.Operations.Select(static operation => operation.ToString()).FirstOrDefault() ?? "document"
        );

    /// <summary><c>4 operations</c>; empty where the owner says it.</summary>
    public static string Reach(DriftFinding finding) =>
        finding.Change.Component is null && finding.Operations.Count < 2 ? "" : Count(finding.Operations.Count, "operation");

    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

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

    public static string Location(SpecLocation? location, string file) =>
        location is null ? file : string.Create(CultureInfo.InvariantCulture, $"{file}:{location.Line}");

    private static string Short(string declaration) =>
        PrintableText.Of(declaration.Replace(" { get; init; }", "", StringComparison.Ordinal));
}
