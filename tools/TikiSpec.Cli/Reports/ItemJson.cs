namespace TikiSpec.Cli.Reports;

/// <summary>Items for programs.</summary>
internal static class ItemJson
{
    public static void Write(ItemReport report, TextWriter output) =>
        IndentedJson.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("formatVersion", 1);
                json.WriteString("tool", "tikispec " + ToolVersion.Text);
                json.WriteBoolean("failed", report.Open.Any(static item => item.Fails));
                json.WriteStartArray("findings");
                foreach (var item in report.Open)
                {
                    json.WriteStartObject();
                    json.WriteString("id", item.Rule);
                    json.WriteString("level", ItemText.Word(item.Level));
                    json.WriteString("text", item.Text);
                    json.WriteString("file", item.File);
                    json.WriteNumber("line", item.At?.Line ?? 1);
                    json.WriteNumber("column", item.At?.Column ?? 1);
                    json.WriteString("pointer", item.Pointer);
                    json.WriteString("fingerprint", item.Fingerprint);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
}
