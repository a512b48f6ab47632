using System.Text.Json.Nodes;

namespace TikiSpec.Drift.Tests.Documents;

/// <summary>Ways to write paths, operations and their parts anew that mean the same on the wire.</summary>
internal static class OperationRefactorings
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static IReadOnlyDictionary<string, Func<JsonObject, JsonNode>> All { get; } =
        new Dictionary<string, Func<JsonObject, JsonNode>>
        {
            ["parameters of each operation at its path, and back"] = MoveParameters,
            ["parameters, bodies and responses made components"] = MakeComponents,
            ["the document's servers at each path"] = MoveServers,
            ["the document's security at each operation"] = MoveSecurity,
            ["callbacks of other names"] = RenameCallbacks,
            ["what silence says written out"] = Say,
        };

    private static IEnumerable<JsonObject> Items(JsonObject root) =>
        (root["paths"] as JsonObject ?? []).Select(static item => item.Value).OfType<JsonObject>();

    /// <summary>Those that the server calls: webhooks and callbacks.</summary>
    private static IEnumerable<JsonObject> CalledItems(JsonObject root) =>
        (root["webhooks"] as JsonObject ?? [])
            .Select(static item => item.Value)
            .Concat(
                Items(root)
                    .SelectMany(Operations)
                    .Select(static operation => operation["callbacks"] as JsonObject ?? [])
                    .Concat([root["components"]?["callbacks"] as JsonObject ?? []])
                    .SelectMany(static callbacks => callbacks.Select(static callback => callback.Value).OfType<JsonObject>())
                    .SelectMany(static callback => callback.Select(static item => item.Value))
            )
            .OfType<JsonObject>();

    private static IEnumerable<JsonObject> Operations(JsonObject item) =>
        Methods.Select(method => item[method]).OfType<JsonObject>().Where(static operation => !operation.ContainsKey("$ref"));

    private static JsonObject MoveParameters(JsonObject root)
    {
        foreach (var item in Items(root))
        {
            if (item["parameters"] is JsonArray shared)
            {
                item.Remove("parameters");
                foreach (var operation in Operations(item))
                {
                    var own = operation["parameters"] as JsonArray ?? [];
                    var replaced = own.Select(parameter => KeyOf(root, parameter)).ToHashSet(StringComparer.Ordinal);
                    operation["parameters"] = new JsonArray([
                        .. shared.Where(parameter => !replaced.Contains(KeyOf(root, parameter))).Select(static one => one?.DeepClone()),
                        .. own.Select(static one => one?.DeepClone()),
                    ]);
                }
            }
            else if (Operations(item).ToList() is [var only] && only["parameters"] is { } parameters)
            {
                only.Remove("parameters");
                item["parameters"] = parameters.DeepClone();
            }
        }

        return root;
    }

    private static string KeyOf(JsonObject root, JsonNode? parameter)
    {
        var target = parameter?["$ref"] is { } reference
            ? root["components"]?["parameters"]?[reference.ToString().Split('/')[^1]]
            : parameter;
        return target?["in"] + " " + target?["name"];
    }

    private static JsonObject MakeComponents(JsonObject root)
    {
        var components = root["components"] as JsonObject ?? [];
        root["components"] ??= components;
        foreach (var operation in Items(root).SelectMany(Operations).ToList())
        {
            var parameters = operation["parameters"] as JsonArray ?? [];
            for (var i = 0; i < parameters.Count; i++)
            {
                parameters[i] = Component(components, "parameters", parameters[i]);
            }

            if (operation["requestBody"] is { } body)
            {
                operation["requestBody"] = Component(components, "requestBodies", body);
            }

            foreach (var (status, response) in (operation["responses"] as JsonObject ?? []).ToList())
            {
                if (!status.StartsWith("x-", StringComparison.Ordinal))
                {
                    operation["responses"]![status] = Component(components, "responses", response);
                }
            }
        }

        return root;
    }

    private static JsonNode? Component(JsonObject components, string kind, JsonNode? part)
    {
        if (part is not JsonObject inline || inline.ContainsKey("$ref"))
        {
            return part?.DeepClone();
        }

        var all = components[kind] as JsonObject ?? [];
        components[kind] ??= all;
        var name = $"Extracted{all.Count}";
        all[name] = inline.DeepClone();
        return new JsonObject { ["$ref"] = $"#/components/{kind}/{name}" };
    }

    private static JsonObject MoveServers(JsonObject root)
    {
        // A path behind a reference takes nothing beside it; where each that is called has its own, the document's say
        // nothing.
        if (
            root["servers"] is JsonArray { Count: > 0 } servers
            && Items(root).All(static item => !item.ContainsKey("$ref"))
            && !Items(root).Where(static item => Operations(item).Any()).All(static item => item.ContainsKey("servers"))
        )
        {
            foreach (var item in Items(root))
            {
                item["servers"] ??= servers.DeepClone();
            }

            root.Remove("servers");
        }

        return root;
    }

    private static JsonObject MoveSecurity(JsonObject root)
    {
        if (root["security"] is JsonArray { Count: > 0 } security && Items(root).All(static item => !item.ContainsKey("$ref")))
        {
            foreach (var operation in Items(root).Concat(CalledItems(root)).SelectMany(Operations).ToList())
            {
                operation["security"] ??= security.DeepClone();
            }

            root["security"] = new JsonArray();
        }

        return root;
    }

    private static JsonObject RenameCallbacks(JsonObject root)
    {
        foreach (var operation in Items(root).SelectMany(Operations))
        {
            if (operation["callbacks"] is JsonObject callbacks)
            {
                operation["callbacks"] = new JsonObject(
                    callbacks.Select(static callback =>
                        KeyValuePair.Create(
                            callback.Key.StartsWith("x-", StringComparison.Ordinal) ? callback.Key : "another" + callback.Key,
                            callback.Value?.DeepClone()
                        )
                    )
                );
            }
        }

        return root;
    }

    private static JsonObject Say(JsonObject root)
    {
        foreach (var operation in Items(root).SelectMany(Operations))
        {
            foreach (var parameter in (operation["parameters"] as JsonArray ?? []).OfType<JsonObject>().Where(IsPlain))
            {
                var style = parameter["in"]!.ToString() is "query" or "cookie" ? "form" : "simple";
                parameter["style"] ??= style;
                parameter["explode"] ??= parameter["style"]!.ToString() == "form";
                parameter["deprecated"] ??= false;
            }

            if (operation["requestBody"] is JsonObject body && !body.ContainsKey("$ref"))
            {
                body["required"] ??= false;
            }
        }

        foreach (var media in Media(root).ToList())
        {
            media["schema"] ??= new JsonObject();
        }

        var is30 = root["openapi"]!.ToString().StartsWith("3.0", StringComparison.Ordinal);
        foreach (var (_, schema) in SchemaLocations.Of(root).ToList())
        {
            Say(schema, is30);
        }

        return root;
    }

    private static bool IsPlain(JsonObject parameter) => !parameter.ContainsKey("$ref") && !parameter.ContainsKey("content");

    private static IEnumerable<JsonObject> Media(JsonObject root) =>
        JsonTree
            .Objects(root["paths"])
            .Where(static node => node["content"] is JsonObject && (node.ContainsKey("required") || node.ContainsKey("description")))
            .SelectMany(static node => (JsonObject)node["content"]!)
            .Where(static media => media.Key.Contains('/', StringComparison.Ordinal))
            .Select(static media => media.Value)
            .OfType<JsonObject>();

    private static void Say(JsonObject schema, bool is30)
    {
        var type = (schema["type"] as JsonValue)?.ToString();
        if (type is "string")
        {
            schema["minLength"] ??= 0;
        }
        else if (type is "integer")
        {
            schema["multipleOf"] ??= 1;
        }
        else if (type is "array")
        {
            schema["minItems"] ??= 0;
            schema["items"] ??= new JsonObject();
            schema["uniqueItems"] ??= false;
        }
        else if (type is "object" && !schema.ContainsKey("allOf"))
        {
            schema["minProperties"] ??= 0;
            schema["additionalProperties"] ??= is30 || !schema.ContainsKey("unevaluatedProperties") ? true : null;
            if (!is30)
            {
                schema["propertyNames"] ??= new JsonObject { ["type"] = "string" };
                schema["if"] ??= new JsonObject { ["required"] = new JsonArray("surely not there") };
            }
        }
    }
}
