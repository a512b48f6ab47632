using System.Text.Json.Nodes;
using TikiSpec.Model;

namespace TikiSpec.Emulator;

/// <summary>A property of a response, with the type that its spec declares, if any.</summary>
internal sealed record ResponseSite(JsonObject Owner, string Name, TypeRef? Type)
{
    public JsonNode? Value => Owner[Name];
}
