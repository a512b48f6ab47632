using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TikiSpec.Emulator.Json;

/// <summary>Writes JSON as Tiki does: letters as they are, not as escapes.</summary>
internal static class TikiJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static string Text(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Bytes(write));

    /// <summary>Where a text stops being JSON, counted from 1 as editors do.</summary>
    public static string LocationOf(JsonException problem) => $"line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}";
}
