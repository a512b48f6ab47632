using System.Buffers;
using System.Text;
using System.Text.Json;

namespace TikiSpec.Json;

/// <summary>Takes texts out of a reader without letting one of its own exceptions out.</summary>
internal static class JsonTexts
{
    /// <summary>The text of a string or property name.</summary>
    public static string Get(ref Utf8JsonReader reader)
    {
        // Plain ASCII needs neither counting nor checking of characters.
        if (!reader.ValueIsEscaped && !reader.HasValueSequence && Ascii.IsValid(reader.ValueSpan))
            return Encoding.Latin1.GetString(reader.ValueSpan);
        return GetAny(ref reader);
    }

    private static string GetAny(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw JsonMismatchException.BadText(ref reader, exception);
        }
    }

    /// <summary>The number of the first text that the current string or property name equals, or -1; for names that are
    /// escaped or in pieces.</summary>
    public static int IndexOf(ref Utf8JsonReader reader, byte[][] texts)
    {
        try
        {
            for (var index = 0; index < texts.Length; index++)
            {
                if (reader.ValueTextEquals(texts[index]))
                    return index;
            }
            return -1;
        }
        catch (InvalidOperationException exception)
        {
            throw JsonMismatchException.BadText(ref reader, exception);
        }
    }

    /// <summary>A number's digits as they stand in the JSON.</summary>
    public static string NumberText(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? Encoding.ASCII.GetString(reader.ValueSequence.ToArray()) : Encoding.ASCII.GetString(reader.ValueSpan);
}
