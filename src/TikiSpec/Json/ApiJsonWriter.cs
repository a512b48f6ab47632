using System.Text.Json;
using TikiSpec.Runtime;

namespace TikiSpec.Json;

/// <summary>Turns a value into JSON bytes, its text as UTF-8 and not as escapes.</summary>
internal static class ApiJsonWriter
{
    // Taken away while in use: a value may be written while another one is.
    [ThreadStatic]
    private static JsonScratch? _spare;

    /// <summary>What is written now is sent: what only responses have is left out.</summary>
    [field: ThreadStatic]
    public static bool IsSending { get; private set; }

    /// <summary>Writes what is sent.</summary>
    public static ReadOnlyMemory<byte> WriteToSend<T>(T value, JsonWrite<T> write)
    {
        var wasSending = IsSending;
        IsSending = true;
        try
        {
            return Write(value, write);
        }
        finally
        {
            IsSending = wasSending;
        }
    }

    public static ReadOnlyMemory<byte> Write<T>(T value, JsonWrite<T> write)
    {
        if (value is null)
            return "null"u8.ToArray();
        var scratch = _spare ?? new JsonScratch();
        _spare = null;
        write(scratch.Begin(), value);
        var json = scratch.End();
        _spare = scratch.IsWorthKeeping ? scratch : null;
        return json;
    }
}
