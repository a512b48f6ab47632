namespace TikiSpec.Spec.Tests.Checks;

/// <summary>What the type words of the pages mean in JSON Schema.</summary>
internal static class TypeWords
{
    public static bool AreNaturalFor(string words, string? declared) =>
        words.ToLowerInvariant() switch
        {
            "string" => declared == "string",
            "integer" or "long" => declared == "integer",
            "number" => declared is "integer" or "number",
            "boolean" => declared == "boolean",
            "array" => declared == "array",
            var list when list.StartsWith("list", StringComparison.Ordinal) || list.EndsWith("[]", StringComparison.Ordinal) => declared
                == "array",
            _ => declared == "object",
        };
}
