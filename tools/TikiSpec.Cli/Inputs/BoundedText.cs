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
        return length <= MaxLength ? File.ReadAllText(path) : throw TooLong($"'{path}'", length);
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
