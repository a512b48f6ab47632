using System.Globalization;
using System.Text;

namespace TikiSpec.Cli.Inputs;

/// <summary>Reads texts of a size that a document can have, in UTF-8: a wrong file ends with a sentence, not with all
/// memory in use or with signs that nobody wrote.</summary>
internal static class BoundedText
{
    public const int MaxLength = 32 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A file's text. The file is an input from now on, which no output of this run may replace.</summary>
    public static string ReadFile(string path)
    {
        RunFiles.AddInput(path);
        var length = new FileInfo(path).Length;
        return length <= MaxLength ? Decode(File.ReadAllBytes(path), $"'{path}'") : throw TooLong($"'{path}'", length);
    }

    public static string Read(TextReader reader, string name)
    {
        var text = new StringBuilder();
        var buffer = new char[64 * 1024];
        for (var count = ReadBlock(reader, buffer, name); count > 0; count = ReadBlock(reader, buffer, name))
        {
            text.Append(buffer, 0, count);
            if (text.Length > MaxLength)
            {
                throw TooLong(name, null);
            }
        }

        return text.ToString();
    }

    public static string Read(Stream stream, string name)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > MaxLength)
            {
                throw TooLong(name, null);
            }
        }

        return Decode(bytes.ToArray(), name);
    }

    /// <summary>UTF-8, with a mark or without. UTF-16 and UTF-32 say by their first bytes what they are: they are read
    /// as such, and told. Anything else is refused.</summary>
    public static string Decode(byte[] bytes, string name)
    {
        var (encoding, mark) = EncodingOf(bytes);
        if (encoding != Utf8)
        {
            RunFiles.AddNotice(
                $"{name} is written in {encoding.WebName.ToUpperInvariant()}, by its first bytes; it was read as that. Other tools expect UTF-8: save it so."
            );
        }

        try
        {
            return encoding.GetString(bytes, mark, bytes.Length - mark);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new InputException(Undecodable(bytes, mark + wrong.Index, name, encoding));
        }
    }

    public static InputException TooLong(string name, long? length) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name} has {(length is { } known ? Megabytes(known) : "more than " + Megabytes(MaxLength))} MB; documents of up to {Megabytes(MaxLength)} MB are read."
            )
        );

    private static (Encoding Encoding, int Mark) EncodingOf(byte[] bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true), 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true), 4),
            [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), 2),
            [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), 2),
            _ => (Utf8, 0),
        };

    private static string Undecodable(byte[] bytes, int at, string name, Encoding encoding)
    {
        var before = bytes.AsSpan(0, Math.Clamp(at, 0, bytes.Length));
        var found = at < bytes.Length ? string.Create(CultureInfo.InvariantCulture, $"0x{bytes[at]:X2}") : "the end";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name} is not in {encoding.WebName.ToUpperInvariant()}: line {before.Count((byte)'\n') + 1}, byte {at - before.LastIndexOf((byte)'\n')} ({found}). Save it as UTF-8."
        );
    }

    private static int ReadBlock(TextReader reader, char[] buffer, string name)
    {
        try
        {
            return reader.Read(buffer, 0, buffer.Length);
        }
        catch (DecoderFallbackException)
        {
            throw new InputException($"{name} is not in UTF-8. Give the document in UTF-8.");
        }
    }

    private static string Megabytes(long bytes) => (bytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
}
