using System.Text.Json;
using TikiSpec.Runtime;

namespace TikiSpec.Json;

/// <summary>Turns a value into JSON bytes, its text as UTF-8 and not as escapes.</summary>
internal static class ApiJsonWriter
{
    // Taken away while in use: a value may be written while another one is.
    [ThreadStatic]
    private static JsonScratch? _spare;

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
