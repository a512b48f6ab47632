using System.Text.Json;
using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Reports;
using TikiSpec.Drift.Findings;

namespace TikiSpec.Cli.Formats;

/// <summary>Everything, for programs; its shape is that of schemas/diff.schema.json.</summary>
internal static class JsonFormat
{
    public static void Write(DiffView view, TextWriter output) =>
        IndentedJson.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("formatVersion", 1);
                json.WriteString("tool", "tikispec " + ToolVersion.Text);
                WriteDocument(json, "base", view.Base, view.Report.BaseVersion);
                WriteDocument(json, "revision", view.Revision, view.Report.RevisionVersion);
                WriteSummary(json, view);
                WriteVersions(json, view);
                json.WriteStartArray("changes");
                foreach (var finding in Changes(view))
                {
                    JsonChange.Write(json, view, finding);
                }

                json.WriteEndArray();
                json.WriteStartArray("otherDeclarations");
                foreach (var declaration in view.Report.OtherDeclarations)
                {
                    JsonChange.WriteOther(json, view, declaration);
                }

                json.WriteEndArray();
                WriteTexts(json, "unusedSuppressions", view.UnusedSuppressions);
                WriteTexts(json, "problems", view.Report.Problems.Select(static problem => problem.Message));
                json.WriteEndObject();
            }
        );

    /// <summary>One by one, also what is told together.</summary>
    private static IEnumerable<DriftFinding> Changes(DiffView view) =>
        view.Report.Findings.Where(finding => finding.SuppressedBy is null && finding.Wire >= view.Level).Concat(view.Suppressed);

    private static void WriteDocument(Utf8JsonWriter json, string name, SpecInput input, string? version)
    {
        json.WriteStartObject(name);
        json.WriteString("label", input.Label);
        json.WriteString("file", input.File);
        json.WriteString("version", version);
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, DiffView view)
    {
        var summary = view.Report.Summary;
        json.WriteStartObject("summary");
        json.WriteNumber("breaking", summary.Breaking);
        json.WriteNumber("risky", summary.Risky);
        json.WriteNumber("safe", summary.Safe);
        json.WriteNumber("suppressed", summary.Suppressed);
        json.WriteNumber("sourceBreaking", summary.SourceBreaking);
        json.WriteBoolean("failed", view.HasFailed);
        json.WriteEndObject();
    }

    private static void WriteVersions(Utf8JsonWriter json, DiffView view)
    {
        var report = view.Report;
        json.WriteStartObject("bump");
        json.WriteString("wire", FindingWords.LevelOf(report.WireBump));
        json.WriteString("source", FindingWords.LevelOf(report.SourceBump));
        json.WriteString("nextVersion", NextVersion.After(report.BaseVersion, report.WireBump));
        json.WriteString("nextPackageVersion", NextVersion.After(view.PackageVersion, report.SourceBump));
        if (report.IsVersionEnough is { } enough)
        {
            json.WriteBoolean("isVersionEnough", enough);
        }
        else
        {
            json.WriteNull("isVersionEnough");
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
