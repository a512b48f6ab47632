using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TikiSpec.Cli.Reports;

/// <summary>JSON that people can read, too.</summary>
internal static class IndentedJson
{
    // The text goes to files and terminals, never into a page, so letters stay letters.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }
}
