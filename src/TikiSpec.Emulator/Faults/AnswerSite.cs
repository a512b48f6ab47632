using System.Text.Json.Nodes;
using TikiSpec.Model;

namespace TikiSpec.Emulator;

/// <summary>A member of an answer, with the type that its spec declares, if any.</summary>
internal sealed record AnswerSite(JsonObject Owner, string Name, TypeRef? Type)
{
    public JsonNode? Value => Owner[Name];
}
