using System.Buffers;
using System.Text;
using System.Text.Json;

namespace TikiSpec.Evidence.Traffic;

/// <summary>Reads recordings, call by call: HAR 1.2 as browsers, proxies, our emulator and our client write it, and
/// JSON lines, each a call as HAR has it.</summary>
/// <remarks>One call is in memory at a time, however long the file is. What is cut off is read as far as it
/// goes.</remarks>
public sealed class RecordingReader
{
    private const int MaxEntry = 64 * 1024 * 1024;
    private const int BufferSize = 64 * 1024;
    private const int MaxNotes = 20;

    private readonly Stream _stream;
    private readonly string _name;
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly ArrayBufferWriter<byte> _entry = new();
    private readonly List<string> _notes = [];
    private int _length;
    private int _position;
    private int _left;

    /// <param name="stream">Read once, from where it is.</param>
    /// <param name="name">What notes call it.</param>
    public RecordingReader(Stream stream, string name) => (_stream, _name) = (stream, name);

    /// <summary>What could not be read, a sentence each; complete when all calls are read.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public IEnumerable<RecordedExchange> Read()
    {
        if (OtherForm() is { } form)
        {
            _notes.Add($"{_name} is {form}: give it as plain text in UTF-8.");
            yield break;
        }

        var number = 0;
        var walk = new EntryWalk();
        while (Next() is { } value)
        {
            var step = walk.Take(value);
            if (step == EntryStep.Outside)
            {
                _entry.ResetWrittenCount();
            }
            else if (_entry.WrittenCount < MaxEntry)
            {
                _entry.GetSpan(1)[0] = value;
                _entry.Advance(1);
            }

            if (step != EntryStep.Last)
            {
                continue;
            }

            number++;
            if (Parse(number) is { } exchange)
            {
                yield return exchange;
            }

            _entry.ResetWrittenCount();
        }

        if (_left > MaxNotes)
        {
            _notes.Add(FormattableString.Invariant($"{_left - MaxNotes} more calls of {_name} were left out for the like."));
        }

        if (walk.IsInside)
        {
            _notes.Add(
                FormattableString.Invariant(
                    $"{_name} ends inside of call {number + 1}; the {number} before it were read. It was cut off when it was saved."
                )
            );
        }
        else if (number == 0)
        {
            _notes.Add($"{_name} holds no call: give an HTTP archive (HAR) or JSON lines, each with 'request' and 'response'.");
        }
    }

    /// <summary>What the first bytes say where they are of no text that is read here; else null.</summary>
    private string? OtherForm()
    {
        _length = _stream.ReadAtLeast(_buffer, 2, throwOnEndOfStream: false);
        return _buffer.AsSpan(0, _length) switch
        {
            [0x1F, 0x8B, ..] => "packed with gzip",
            [(byte)'P', (byte)'K', ..] => "packed with zip",
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [_, 0, ..] or [0, _, ..] => "in UTF-16",
            _ => null,
        };
    }

    private byte? Next()
    {
        if (_position == _length)
        {
            _length = _stream.Read(_buffer);
            _position = 0;
            if (_length == 0)
            {
                return null;
            }
        }

        return _buffer[_position++];
    }

    private RecordedExchange? Parse(int number)
    {
        if (_entry.WrittenCount >= MaxEntry)
        {
            return Refuse(number, FormattableString.Invariant($"it is larger than {MaxEntry / (1024 * 1024)} MB"));
        }

        try
        {
            using var document = JsonDocument.Parse(_entry.WrittenMemory);
            return HarEntry.Read(document.RootElement, number)
                ?? Refuse(number, "it has no request with method and url, or no response with a status");
        }
        catch (Exception problem)
            when (problem
                    is JsonException
                        or FormatException
                        or InvalidDataException
                        or InvalidOperationException
                        or DecoderFallbackException
            )
        {
            return Refuse(number, problem.Message.Split('\n')[0].TrimEnd('.', '\r'));
        }
    }

    private RecordedExchange? Refuse(int number, string why)
    {
        if (++_left <= MaxNotes)
        {
            _notes.Add(FormattableString.Invariant($"Call {number} of {_name} was left out: {why}."));
        }

        return null;
    }
}
