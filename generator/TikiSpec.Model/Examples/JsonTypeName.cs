namespace TikiSpec.Model;

/// <summary>The types of JSON by the names that JSON Schema gives them.</summary>
internal static class JsonTypeName
{
    public static string Of(SpecNode value) => value switch
    {
        SpecMapping => "object",
        SpecSequence => "array",
        SpecScalar { Kind: ScalarKind.Null } => "null",
        SpecScalar { Kind: ScalarKind.Boolean } => "boolean",
        SpecScalar { Kind: ScalarKind.Integer } => "integer",
        SpecScalar { Kind: ScalarKind.Float } => "number",
        _ => "string",
    };

    public static bool Fits(string type, SpecNode value)
    {
        var own = Of(value);
        return type == own || (type == "number" && own == "integer");
    }
}
