using TikiSpec.Model.Scalars;

namespace TikiSpec.Model.Examples;

/// <summary>The types of JSON by the names that JSON Schema gives them, and by those of sentences.</summary>
internal static class JsonTypeName
{
    public static bool Fits(string type, IJsonValue value) =>
        value.Kind switch
        {
            JsonValueKind.Object => type == "object",
            JsonValueKind.Array => type == "array",
            JsonValueKind.Null => type == "null",
            JsonValueKind.Boolean => type == "boolean",
            JsonValueKind.Number => type == "number" || (type == "integer" && ScalarValue.ToInteger(value) is not null),
            _ => type == "string",
        };

    public static string NounOf(IJsonValue value) =>
        value.Kind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            JsonValueKind.Null => "null",
            JsonValueKind.Boolean => "a boolean",
            JsonValueKind.Number => "a number",
            _ => "a string",
        };
}
