using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TikiSpec.Runtime;

/// <summary>Turns a value into JSON bytes, its text as UTF-8 and not as escapes.</summary>
internal static class ApiJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write<T>(T value, JsonWrite<T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer, value);
        }
        return buffer.WrittenMemory;
    }
}
