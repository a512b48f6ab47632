using System.Text.Json.Nodes;

namespace TikiSpec.Emulator.Pages;

/// <summary>A spec as the page shows it: as it is, but the emulator is its only server.</summary>
internal static class ServedDocument
{
    public static byte[] Write(ServedSpec spec)
    {
        var document = JsonNode.Parse(ValueJson.Read(spec.Document.Written).GetRawText())!.AsObject();
        // Addresses without a host: the page calls whoever has served it, by whatever name it was reached.
        document["servers"] = new JsonArray(
            spec.PathPrefixes.Select(static prefix =>
                    (JsonNode)new JsonObject { ["url"] = prefix.Length == 0 ? "/" : prefix, ["description"] = "This emulator" }
                )
                .ToArray()
        );
        if (document["components"]?["securitySchemes"] is JsonObject schemes)
        {
            foreach (
                var flow in schemes
                    .Select(static scheme => scheme.Value?["flows"])
                    .OfType<JsonObject>()
                    .SelectMany(static flows => flows)
                    .Select(static flow => flow.Value)
                    .OfType<JsonObject>()
            )
            {
                Replace(flow, "tokenUrl", OAuthServer.TokenPath);
                Replace(flow, "refreshUrl", OAuthServer.TokenPath);
                Replace(flow, "authorizationUrl", OAuthServer.AuthorizationPath);
            }
        }

        return TikiJson.Bytes(json => document.WriteTo(json));
    }

    private static void Replace(JsonObject flow, string name, string address)
    {
        if (flow.ContainsKey(name))
        {
            flow[name] = address;
        }
    }
}
