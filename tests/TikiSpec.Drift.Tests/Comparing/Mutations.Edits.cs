using System.Text.Json.Nodes;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Tests.Documents;
using TikiSpec.Model;

namespace TikiSpec.Drift.Tests.Comparing;

/// <summary>What a mutation does to a document, and which of its values would be changed.</summary>
internal static partial class Mutations
{
    private static string Set(string at, JsonObject node, string key, JsonNode value)
    {
        node[key] = value;
        return JsonPointer.Append(at, key);
    }

    private static string Drop(JsonObject node, string key, params string[] told)
    {
        node.Remove(key);
        return told[^1];
    }

    private static string DropFirstValue(string at, JsonObject schema)
    {
        ((JsonArray)schema["enum"]!).RemoveAt(0);
        return at + "/enum/0";
    }

    private static string AddValue(string at, JsonObject schema)
    {
        var values = (JsonArray)schema["enum"]!;
        values.Add(values[0] is JsonValue value && value.TryGetValue<string>(out _) ? "another" : 77);
        return JsonPointer.Append(at + "/enum", values.Count - 1);
    }

    private static string Add(string at, JsonArray values, string key)
    {
        values.Add("another");
        return JsonPointer.Append(at + "/" + key, values.Count - 1);
    }

    private static string DropProperty(string at, JsonObject schema)
    {
        var name = ((JsonObject)schema["properties"]!).First().Key;
        ((JsonObject)schema["properties"]!).Remove(name);
        return JsonPointer.Append(at + "/properties", name);
    }

    private static string AddProperty(string at, JsonObject schema) =>
        Set(at + "/properties", (JsonObject)schema["properties"]!, "brand_new", new JsonObject { ["type"] = "string" });

    private static bool IsTrue(JsonObject node, string key) =>
        node[key] is JsonValue value && value.TryGetValue<bool>(out var isTrue) && isTrue;

    private static bool IsNumber(JsonObject node, string key) => node[key] is JsonValue value && value.TryGetValue<decimal>(out _);

    private static string? Required(JsonObject schema) =>
        (schema["required"] as JsonArray)
            ?.Select(item => item!.GetValue<string>())
            .FirstOrDefault(name => schema["properties"]?[name] is JsonObject);

    private static string RelaxProperty(string at, JsonObject schema)
    {
        var name = Required(schema)!;
        ((JsonArray)schema["required"]!).RemoveAt(
            ((JsonArray)schema["required"]!).Select(item => item!.GetValue<string>()).ToList().IndexOf(name)
        );
        return JsonPointer.Append(at + "/properties", name);
    }

    /// <summary>A property that is written out in place.</summary>
    private static string? Plain(JsonObject schema) =>
        (schema["properties"] as JsonObject)
            ?.Where(property =>
                property.Value is JsonObject inner
                && Text(inner, "type") is "string" or "integer"
                && !IsTrue((JsonObject)property.Value!, "readOnly")
                && !IsTrue((JsonObject)property.Value!, "writeOnly")
            )
            .Select(property => property.Key)
            .FirstOrDefault();

    private static string SetProperty(string at, JsonObject schema, string key)
    {
        var name = Plain(schema)!;
        schema["properties"]![name]![key] = true;
        return JsonPointer.Append(at + "/properties", name);
    }

    private static string AddSubschema(string at, JsonObject schema)
    {
        var subschemas = (JsonArray)schema["oneOf"]!;
        subschemas.Add(
            new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("brand_new"),
                ["properties"] = new JsonObject { ["brand_new"] = new JsonObject { ["type"] = "string" } },
            }
        );
        return JsonPointer.Append(at + "/oneOf", subschemas.Count - 1);
    }

    private static string DropFirst(JsonObject root, string key, string told)
    {
        ((JsonArray)root[key]!).RemoveAt(0);
        return told;
    }

    private static string DropOperation(string at, JsonObject operation)
    {
        ((JsonObject)operation.Parent!).Remove(operation.GetPropertyName());
        return at;
    }

    private static string AddHeader(string at, JsonObject operation)
    {
        var response = (JsonObject)operation["responses"]!["200"]!;
        response["headers"] ??= new JsonObject();
        return Set(
            at + "/responses/200/headers",
            (JsonObject)response["headers"]!,
            "X-Brand-New",
            new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } }
        );
    }

    private static string DropMediaType(string at, JsonObject operation)
    {
        var content = (JsonObject)operation["requestBody"]!["content"]!;
        var name = content.First().Key;
        content.Remove(name);
        return JsonPointer.Append(at + "/requestBody/content", name);
    }

    private static string? Optional(JsonObject schema) =>
        (schema["properties"] as JsonObject)
            ?.Select(property => property.Key)
            .FirstOrDefault(name => schema["required"] is not JsonArray required || required.All(item => item!.GetValue<string>() != name));

    private static string RequireProperty(string at, JsonObject schema)
    {
        var name = Optional(schema)!;
        schema["required"] ??= new JsonArray();
        ((JsonArray)schema["required"]!).Add(name);
        return JsonPointer.Append(at + "/properties", name);
    }

    private static JsonObject? QueryParameter(JsonObject operation) =>
        (operation["parameters"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(parameter => Text(parameter, "in") == "query");

    private static string AddParameter(string at, JsonObject operation)
    {
        var parameters = (JsonArray)operation["parameters"]!;
        parameters.Add(
            new JsonObject
            {
                ["name"] = "brand_new",
                ["in"] = "query",
                ["schema"] = new JsonObject { ["type"] = "string" },
            }
        );
        return JsonPointer.Append(at + "/parameters", parameters.Count - 1);
    }

    private static string DropParameter(string at, JsonObject operation)
    {
        var parameter = QueryParameter(operation)!;
        var index = parameter.GetElementIndex();
        ((JsonArray)operation["parameters"]!).RemoveAt(index);
        return JsonPointer.Append(at + "/parameters", index);
    }

    private static string RequireParameter(string at, JsonObject operation)
    {
        var parameter = QueryParameter(operation)!;
        parameter["required"] = true;
        return JsonPointer.Append(at + "/parameters", parameter.GetElementIndex());
    }
}
