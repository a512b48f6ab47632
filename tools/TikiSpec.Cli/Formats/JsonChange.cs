using System.Globalization;
using System.Text.Json;
using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Inputs;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Drift.Suppressions;

namespace TikiSpec.Cli.Formats;

/// <summary>One change in the JSON form.</summary>
internal static class JsonChange
{
    public static void Write(Utf8JsonWriter json, DiffView view, DriftFinding finding)
    {
        var change = finding.Change;
        var operation = finding.Operations.Count > 0 ? finding.Operations[0] : null;
        json.WriteStartObject();
        json.WriteString("id", finding.Rule.Id);
        json.WriteString("wire", LevelWords.Of(finding.Wire));
        json.WriteString("source", finding.Source.ToString().ToLowerInvariant());
        json.WriteString("text", finding.Text);
        json.WriteString("operation", operation?.Method);
        json.WriteString("path", operation?.Path);
        json.WriteString("operationId", operation?.Id);
        json.WriteString("component", change.Component);
        json.WriteString("pointer", change.Revision.IsPresent ? change.Revision.Pointer : change.Base.Pointer);
        json.WriteString("kind", change.Kind.ToString());
        json.WriteString("name", change.Name);
        json.WriteString("area", finding.Rule.Area.ToString().ToLowerInvariant());
        json.WriteString("direction", finding.Rule.Direction.ToString().ToLowerInvariant());
        json.WriteString("fingerprint", finding.Fingerprint);
        WriteSide(json, "base", view.Base, change.Base, change.Old);
        WriteSide(json, "revision", view.Revision, change.Revision, change.New);
        WriteUses(json, finding);
        json.WriteStartArray("declarations");
        foreach (var declaration in finding.Declarations)
        {
            WriteDeclaration(json, declaration);
        }

        json.WriteEndArray();
        WriteSuppressed(json, finding.SuppressedBy);
        json.WriteEndObject();
    }

    public static void WriteDeclaration(Utf8JsonWriter json, DeclarationChange declaration)
    {
        json.WriteStartObject();
        json.WriteString("name", declaration.Name);
        json.WriteString("before", declaration.Before);
        json.WriteString("after", declaration.After);
        json.WriteString("verdict", declaration.Verdict.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, SpecInput input, ChangeSide side, string? value)
    {
        json.WriteStartObject(name);
        json.WriteBoolean("present", side.IsPresent);
        json.WriteString("pointer", side.Pointer);
        json.WriteString("file", input.FileOf(side.Location));
        if (side.Location is { } at)
        {
            json.WriteNumber("line", at.Line);
            json.WriteNumber("column", at.Column);
        }

        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void WriteUses(Utf8JsonWriter json, DriftFinding finding)
    {
        json.WriteStartArray("operations");
        foreach (var operation in finding.Operations)
        {
            json.WriteStringValue(operation.ToString());
        }

        json.WriteEndArray();
        json.WriteStartArray("verdicts");
        foreach (var verdict in finding.Verdicts)
        {
            json.WriteStartObject();
            json.WriteString("id", verdict.Rule.Id);
            json.WriteString("wire", LevelWords.Of(verdict.Level));
            json.WriteNumber("uses", verdict.Uses.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSuppressed(Utf8JsonWriter json, Suppression? entry)
    {
        if (entry is null)
        {
            json.WriteNull("suppressed");
            return;
        }

        json.WriteStartObject("suppressed");
        json.WriteString("reason", entry.Reason);
        json.WriteString("until", entry.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
