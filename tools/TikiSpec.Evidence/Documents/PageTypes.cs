using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Documents;

/// <summary>The type that a page gives: the word of its table, else what its samples show.</summary>
internal static class PageTypes
{
    /// <summary>Null where nothing is known, or several types are shown.</summary>
    public static string? Of(PageRow row, IReadOnlyList<string> shown) => row.Type is { } words ? OfWords(words) : OfSamples(shown);

    private static string OfWords(string words) =>
        words.ToLowerInvariant() switch
        {
            "string" or "text" or "char" or "uuid" or "date" or "datetime" or "timestamp" => "string",
            "integer" or "int" or "long" or "int32" or "int64" => "integer",
            "number" or "float" or "double" or "decimal" => "number",
            "boolean" or "bool" => "boolean",
            var list
                when list.StartsWith("list", StringComparison.Ordinal)
                    || list.StartsWith("array", StringComparison.Ordinal)
                    || list.EndsWith("[]", StringComparison.Ordinal) => "array",
            _ => "object",
        };

    private static string? OfSamples(IReadOnlyList<string> shown)
    {
        var types = shown
            .Where(static type => type != "null")
            .Select(static type => type == "integer" ? "number" : type)
            .Distinct()
            .ToList();
        return types.Count == 1 ? types[0] : null;
    }
}
