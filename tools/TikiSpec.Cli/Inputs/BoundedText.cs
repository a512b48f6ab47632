using System.Globalization;
using System.Text;

namespace TikiSpec.Cli.Inputs;

/// <summary>Reads texts of a size that a document can have, in UTF-8: a wrong file ends with a sentence, not with all
/// memory in use or with signs that nobody wrote.</summary>
internal static class BoundedText
{
    public const int MaxLength = 32 * 1024 * 1024;

    /// <summary>A file's text. The file is an input from now on, which no output of this run may replace.</summary>
    public static string ReadFile(string path)
    {
        RunFiles.AddInput(path);
        // Of what a link leads to; a device or a pipe has no length, and what comes of it may have no end.
        using var stream = File.OpenRead(path);
        var length = stream.CanSeek ? stream.Length : 0;
        return length > MaxLength ? throw TooLong($"'{path}'", length)
            : length > 0 ? Decode(ReadWhole(stream, (int)length, path), $"'{path}'")
            : Read(stream, $"'{path}'");
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

    public static string Decode(byte[] bytes, string name)
    {
        var decoded = SpecBytes.Decode(bytes, name);
        if (decoded.Notice is { } notice)
        {
            RunFiles.AddNotice(notice);
        }

        return decoded.Text ?? throw new InputException(decoded.Refusal!);
    }

    public static InputException TooLong(string name, long? length) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name} has {(length is { } known ? Megabytes(known) : "more than " + Megabytes(MaxLength))} "
                    + $"MB; documents of up to {Megabytes(MaxLength)} MB are read."
            )
        );

    /// <summary>In one array, of the length that the file has: large arrays are what collections are made
    /// for.</summary>
    private static byte[] ReadWhole(FileStream stream, int length, string path)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        var read = stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
        if (stream.ReadByte() >= 0)
        {
            throw new InputException($"'{path}' grows while it is read. Try again when it is written.");
        }

        return read == length ? bytes : bytes[..read];
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

/// <summary>Small files that a user hands over beside the documents.</summary>
internal static class TextFile
{
    public static string Read(string path) => File.Exists(path) ? BoundedText.ReadFile(path) : throw MissingFile.Of(path);
}
