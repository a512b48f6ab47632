using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Documents;

/// <summary>The type that a page gives: the word of its table, else what its samples show.</summary>
internal static class PageTypes
{
    /// <summary>Null where nothing is known, or several types are shown.</summary>
    public static string? Of(PageRow row, IReadOnlyList<string> shown) => row.JsonType ?? OfSamples(shown);

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
