using System.Globalization;
using System.Text.Json;
using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Usage;
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
        if (FindingWords.ForImplementers(view, finding) is { } note)
        {
            json.WriteString("forImplementers", note);
        }

        WriteSuppressed(json, finding.SuppressedBy);
        if (view.UsedBy is not null)
        {
            WriteUsage(json, view.Usage(finding));
        }

        json.WriteEndObject();
    }

    /// <summary>A declaration that no finding explains.</summary>
    public static void WriteOther(Utf8JsonWriter json, DiffView view, DeclarationChange declaration)
    {
        json.WriteStartObject();
        WriteParts(json, declaration);
        if (view.UsedBy is { } judge)
        {
            WriteUsage(json, judge.SourceOf(declaration));
        }

        json.WriteEndObject();
    }

    private static void WriteDeclaration(Utf8JsonWriter json, DeclarationChange declaration)
    {
        json.WriteStartObject();
        WriteParts(json, declaration);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, DeclarationChange declaration)
    {
        json.WriteString("name", declaration.Name);
        json.WriteString("before", declaration.Before);
        json.WriteString("after", declaration.After);
        json.WriteString("verdict", declaration.Verdict.ToString().ToLowerInvariant());
    }

    /// <summary>Null for what breaks nobody.</summary>
    private static void WriteUsage(Utf8JsonWriter json, UsageFinding? usage)
    {
        if (usage is null)
        {
            json.WriteNull("usedBy");
            return;
        }

        json.WriteStartObject("usedBy");
        json.WriteString("verdict", usage.Word);
        json.WriteString("reason", usage.Reason.Length == 0 ? null : usage.Reason);
        json.WriteStartArray("locations");
        foreach (var location in usage.Locations)
        {
            json.WriteStartObject();
            json.WriteString("file", location.File);
            if (location.Line > 0)
            {
                json.WriteNumber("line", location.Line);
                json.WriteNumber("column", location.Column);
            }

            json.WriteString("member", location.Member.Length == 0 ? null : location.Member);
            json.WriteString("why", location.Why.Length == 0 ? null : location.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
