using System.Text.Json;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Cli.Pages;

/// <summary>The facts of a page for programs.</summary>
internal static class PageJson
{
    public static void Write(Utf8JsonWriter json, PageFacts page)
    {
        json.WriteStartObject();
        json.WriteString("page", page.Path);
        json.WriteStartArray("operations");
        foreach (var operation in page.Operations)
        {
            Write(json, operation);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PageOperation operation)
    {
        json.WriteStartObject();
        json.WriteNumber("line", operation.Line);
        json.WriteString("title", operation.Title);
        json.WriteString("method", operation.Method);
        json.WriteString("path", operation.Path);
        json.WriteString("version", operation.Version);
        json.WriteBoolean("deprecated", operation.Deprecation is not null);
        json.WriteStartArray("parameters");
        foreach (var parameter in operation.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Name);
            json.WriteString("in", parameter.Location);
            Write(json, parameter.Row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "request", operation.Request);
        Write(json, "response", operation.Response);
        json.WriteStartArray("statuses");
        foreach (var status in operation.Statuses)
        {
            json.WriteStartObject();
            json.WriteNumber("line", status.Line);
            json.WriteString("code", status.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("samples");
        foreach (var sample in operation.Samples)
        {
            json.WriteStartObject();
            json.WriteNumber("line", sample.Line);
            json.WriteString("use", sample.Use.ToString().ToLowerInvariant());
            json.WriteBoolean("readable", sample.Text.Value is not null);
            json.WriteNumber("repairs", sample.Text.Repairs.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, PageBody? body)
    {
        json.WriteStartArray(name);
        foreach (var property in body?.Properties ?? [])
        {
            json.WriteStartObject();
            json.WriteString("pointer", property.Pointer);
            Write(json, property.Row ?? new PageRow { Line = property.Line });
            json.WriteStartArray("shown");
            foreach (var type in property.Types)
            {
                json.WriteStringValue(type);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PageRow row)
    {
        json.WriteNumber("line", row.Line);
        json.WriteString("type", row.Type);
        if (row.IsMandatory is { } mandatory)
        {
            json.WriteBoolean("mandatory", mandatory);
        }

        if (row.Default is { } text)
        {
            json.WriteString("default", text);
        }

        if (row.Values.Count > 0)
        {
            json.WriteStartArray("values");
            foreach (var value in row.Values)
            {
                json.WriteStringValue(value.Text);
            }

            json.WriteEndArray();
        }
    }
}
