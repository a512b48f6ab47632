using System.Text.Json;

namespace TikiSpec.Emulator.Specs;

/// <summary>Turns a value of a spec into JSON.</summary>
internal static class ValueJson
{
    public static JsonElement Read(ValueView value)
    {
        using var document = JsonDocument.Parse(value.WrittenJson);
        return document.RootElement.Clone();
    }
}
