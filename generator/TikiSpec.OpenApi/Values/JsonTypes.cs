namespace TikiSpec.OpenApi.Values;

/// <summary>The types of JSON by the names that JSON Schema gives them.</summary>
public static class JsonTypes
{
    public static bool Fits(IJsonValue value, string type) =>
        value.Kind switch
        {
            JsonValueKind.Object => type == "object",
            JsonValueKind.Array => type == "array",
            JsonValueKind.Null => type == "null",
            JsonValueKind.Boolean => type == "boolean",
            JsonValueKind.Number => type == "number" || (type == "integer" && JsonNumbers.IsInteger(value.Text)),
            _ => type == "string",
        };
}
