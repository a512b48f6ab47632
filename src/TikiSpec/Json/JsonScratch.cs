using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TikiSpec.Json;

/// <summary>A buffer and a writer for use again and again, so that a request allocates its bytes and nothing
/// else.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Flushed after each use; it holds nothing that the process would not free.")]
internal sealed class JsonScratch
{
    // A thread must not keep the memory of one exceptional body for good.
    private const int MostKept = 1 << 16;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;

    // Not validated: only emitted code writes here, and it closes what it opens.
    public JsonScratch() =>
        _writer = new Utf8JsonWriter(
            _buffer,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }
        );

    public bool IsWorthKeeping => _buffer.Capacity <= MostKept;

    public Utf8JsonWriter Begin()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        return _writer;
    }

    public byte[] End()
    {
        _writer.Flush();
        return _buffer.WrittenSpan.ToArray();
    }
}
