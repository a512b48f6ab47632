using System.Text.Json;

namespace TikiSpec.Json.Paths;

/// <summary>Finds the byte that a reader's own exception is about, which it tells as a line and a position in
/// it.</summary>
internal static class JsonOffset
{
    public static long Of(JsonException exception, ReadOnlySpan<byte> json)
    {
        long offset = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            var end = json[(int)offset..].IndexOf((byte)'\n');
            if (end < 0)
                break;
            offset += end + 1;
        }
        return Math.Min(offset + (exception.BytePositionInLine ?? 0), json.Length);
    }

    /// <summary>What was found there, in words for people.</summary>
    public static string Describe(JsonException exception, ReadOnlySpan<byte> json)
    {
        if (json.Trim(" \t\r\n"u8).IsEmpty)
            return "nothing";
        if (json.TrimStart(" \t\r\n"u8)[0] == (byte)'<')
            return "HTML or XML";
        if (Of(exception, json) >= json.Length)
            return "its end too early";
        // The reader's sentence, without the position that we tell in another way, and without its end: it goes into
        // one of ours.
        var message = exception.Message;
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return "something else: " + (position < 0 ? message : message[..position]).TrimEnd('.');
    }
}
