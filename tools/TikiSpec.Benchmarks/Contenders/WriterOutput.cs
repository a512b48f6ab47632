using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TikiSpec.Benchmarks.Contenders;

/// <summary>A buffer and a writer that a contender uses again and again, so that only what it allocates beyond them is
/// counted.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Flushed after each use; it holds nothing that the process would not free.")]
internal sealed class WriterOutput
{
    private const int EnoughForEveryPayload = 1 << 20;

    private readonly ArrayBufferWriter<byte> _buffer = new(EnoughForEveryPayload);
    private readonly Utf8JsonWriter _writer;

    // What a library does by itself: System.Text.Json skips validation when it makes the writer. Text as UTF-8 for all,
    // so that all write the same bytes.
    public WriterOutput() =>
        _writer = new Utf8JsonWriter(
            _buffer,
            new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );

    public Utf8JsonWriter Begin()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        return _writer;
    }

    public ReadOnlyMemory<byte> End()
    {
        _writer.Flush();
        return _buffer.WrittenMemory;
    }
}
