using System.Text.Json;
using TikiSpec.Model;

namespace TikiSpec.Cli.Reports;

/// <summary>SARIF 2.1.0 for code scanning: stable rule ids, fingerprints, paths below the repository's root.</summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string FingerprintKey = "tikispec/v1";

    // What GitHub takes of one run.
    private const int Limit = 25_000;

    public static void Write(ItemReport report, TextWriter output) =>
        IndentedJson.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("$schema", Schema);
                json.WriteString("version", "2.1.0");
                json.WriteStartArray("runs");
                json.WriteStartObject();
                WriteTool(json, report);
                // Another category for each document and command: a second upload would replace the first.
                json.WriteStartObject("automationDetails");
                json.WriteString("id", $"tikispec/{report.Command}/{report.Document}/");
                json.WriteEndObject();
                WriteResults(json, report);
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

    private static void WriteTool(Utf8JsonWriter json, ItemReport report)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "tikispec");
        json.WriteString("version", ToolVersion.Text);
        json.WriteStartArray("rules");
        foreach (var rule in report.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Summary);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Word(rule.Level));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, ItemReport report)
    {
        var indexes = report
            .Rules.Select(static (rule, index) => (rule.Id, index))
            .ToDictionary(static pair => pair.Id, static pair => pair.index, StringComparer.Ordinal);
        json.WriteStartArray("results");
        foreach (var item in report.Items.Take(Limit))
        {
            json.WriteStartObject();
            json.WriteString("ruleId", item.Rule);
            json.WriteNumber("ruleIndex", indexes[item.Rule]);
            json.WriteString("level", Word(item.Level));
            WriteText(json, "message", item.Text);
            json.WriteStartArray("locations");
            WriteLocation(json, item.File, item.At, item.Pointer, null);
            json.WriteEndArray();
            if (item.Before is { } before)
            {
                json.WriteStartArray("relatedLocations");
                WriteLocation(json, before.File, before.At, null, "In the base");
                json.WriteEndArray();
            }

            json.WriteStartObject("partialFingerprints");
            json.WriteString(FingerprintKey, item.Fingerprint);
            json.WriteEndObject();
            WriteSuppression(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, string file, SpecLocation? at, string? pointer, string? message)
    {
        json.WriteStartObject();
        if (message is not null)
        {
            json.WriteNumber("id", 0);
            WriteText(json, "message", message);
        }

        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (at is not null)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", at.Line);
            json.WriteNumber("startColumn", at.Column);
            json.WriteNumber("endLine", at.EndLine);
            json.WriteNumber("endColumn", Math.Max(at.EndColumn, 1));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (pointer is { Length: > 0 })
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", pointer);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteSuppression(Utf8JsonWriter json, ReportItem item)
    {
        if (item.Suppressed is { } reason)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Word(ItemLevel level) => level.ToString().ToLowerInvariant();
}
