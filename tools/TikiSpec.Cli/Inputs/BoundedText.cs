using System.Globalization;
using System.Text;

namespace TikiSpec.Cli.Inputs;

/// <summary>Reads texts of a size that a document can have: a wrong file ends with a sentence, not with all memory in use.</summary>
internal static class BoundedText
{
    public const int MaxLength = 32 * 1024 * 1024;

    public static string ReadFile(string path)
    {
        var length = new FileInfo(path).Length;
        return length <= MaxLength ? Decode(File.ReadAllBytes(path)) : throw TooLong($"'{path}'", length);
    }

    /// <summary>UTF-8 in one go, which is what a document is; one that says otherwise by its first bytes is read as it says.</summary>
    private static string Decode(byte[] bytes) => bytes is [0xEF or 0xFE or 0xFF or 0, ..]
        ? Marked(bytes)
        : Encoding.UTF8.GetString(bytes);

    private static string Marked(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static string Read(TextReader reader, string name)
    {
        var text = new StringBuilder();
        var buffer = new char[64 * 1024];
        for (var count = reader.Read(buffer, 0, buffer.Length); count > 0; count = reader.Read(buffer, 0, buffer.Length))
        {
            text.Append(buffer, 0, count);
            if (text.Length > MaxLength)
            {
                throw TooLong(name, null);
            }
        }

        return text.ToString();
    }

    private static InputException TooLong(string name, long? length) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{name} has {(length is { } known ? Megabytes(known) : "more than " + Megabytes(MaxLength))} MB; documents of up to {Megabytes(MaxLength)} MB are read."));

    private static string Megabytes(long bytes) => (bytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
}
