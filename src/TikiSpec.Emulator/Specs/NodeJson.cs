using System.Text.Json;

namespace TikiSpec.Emulator.Specs;

/// <summary>Turns a value of a spec into JSON.</summary>
internal static class NodeJson
{
    public static JsonElement Read(SpecNode node)
    {
        using var document = JsonDocument.Parse(JsonText.Of(node));
        return document.RootElement.Clone();
    }
}
