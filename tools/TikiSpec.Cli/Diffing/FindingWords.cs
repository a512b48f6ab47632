using System.Globalization;
using TikiSpec.Cli.Reports;
using TikiSpec.Cli.Usage;
using TikiSpec.Drift;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Drift.Versions;
using TikiSpec.Model;

namespace TikiSpec.Cli.Diffing;

/// <summary>How findings are put where people read them.</summary>
internal static class FindingWords
{
    private const int LocationsShown = 3;
    private const int MostOperations = 3;

    /// <summary>The component that it stands in, a schema or another, else the operation, else the document.</summary>
    public static string Owner(DriftFinding finding) =>
        PrintableText.Of(
            Component(finding.Change) ?? finding.Operations.Select(static operation => operation.ToString()).FirstOrDefault() ?? "document"
        );

    public static string Reach(DriftFinding finding) => Reach([finding]);

    /// <summary>The operations that findings of one owner reach: <c>GET /a, POST /b, PUT /c and 12 more</c>; empty
    /// where the owner says it.</summary>
    public static string Reach(IReadOnlyList<DriftFinding> findings)
    {
        var operations = findings.SelectMany(static finding => finding.Operations).Distinct().ToList();
        if (Component(findings[0].Change) is null)
        {
            return operations.Count < 2 ? "" : "and " + Named(operations.Skip(1).ToList());
        }

        return operations.Count == 0 ? "no operation" : Named(operations);
    }

    private static string Named(List<OperationKey> operations)
    {
        var more =
            operations.Count > MostOperations
                ? string.Create(CultureInfo.InvariantCulture, $" and {operations.Count - MostOperations} more")
                : "";
        return PrintableText.Of(string.Join(", ", operations.Take(MostOperations))) + more;
    }

    /// <summary>A schema by its name, a component of another kind with that: <c>NotFound (response)</c>.</summary>
    private static string? Component(Change change)
    {
        if (change.Component is { } schema)
        {
            return schema;
        }

        var steps = JsonPointer.Segments(change.Revision.IsPresent ? change.Revision.Pointer : change.Base.Pointer);
        return steps is ["components", "responses" or "parameters" or "headers" or "requestBodies" or "pathItems" or "callbacks", _, ..]
            ? $"{steps[2]} ({(steps[1] == "requestBodies" ? "request body" : steps[1].TrimEnd('s'))})"
            : null;
    }

    /// <summary><c>2 breaking, 1 risky, 5 safe, 1 suppressed</c>.</summary>
    public static string Summary(DriftSummary summary) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Breaking} breaking, {summary.Risky} risky, "
                + $"{summary.Safe} safe{(summary.Suppressed > 0 ? $", {summary.Suppressed} suppressed" : "")}"
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

    /// <summary>What a change asks of whoever implements the interface of a group, as the stand-in of a test does;
    /// callers go on. Null for a change that asks nothing.</summary>
    public static string? ForImplementers(DiffView view, DriftFinding finding) =>
        view.KnowsSource && finding.Change.Kind == ChangeKind.OperationAdded
            ? "C#: the interface of its group has a method for a new operation as well; whoever implements one adds it"
            : null;

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
            $"of these, {Of(UsageVerdict.BreaksYou)} break you, {Of(UsageVerdict.Unknown)} unknown, "
                + $"{Of(UsageVerdict.BreaksOthers)} break others, {Of(UsageVerdict.Unused)} unused by you"
        );
    }

    public static string Location(SpecLocation? location, string file) =>
        PrintableText.Of(location is null ? file : string.Create(CultureInfo.InvariantCulture, $"{file}:{location.Line}"));
}
