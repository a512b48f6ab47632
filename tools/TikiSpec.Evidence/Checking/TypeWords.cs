namespace TikiSpec.Evidence.Checking;

/// <summary>What the words that pages have for types mean in JSON Schema.</summary>
internal static class TypeWords
{
    /// <summary>A word that names no type names an entity: an object.</summary>
    public static bool Fit(string words, IReadOnlyList<string> types) => types.Count == 0 || types.Any(type => IsNatural(words, type));

    private static bool IsNatural(string words, string type) =>
        words.ToLowerInvariant() switch
        {
            "string" or "text" or "char" or "uuid" or "date" or "datetime" or "timestamp" => type == "string",
            "integer" or "int" or "long" or "int32" or "int64" => type == "integer",
            "number" or "float" or "double" or "decimal" => type is "integer" or "number",
            "boolean" or "bool" => type == "boolean",
            var list
                when list.StartsWith("list", StringComparison.Ordinal)
                    || list.StartsWith("array", StringComparison.Ordinal)
                    || list.EndsWith("[]", StringComparison.Ordinal) => type == "array",
            _ => type == "object",
        };
}
