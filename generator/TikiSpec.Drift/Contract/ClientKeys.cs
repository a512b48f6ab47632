namespace TikiSpec.Drift;

/// <summary>The x- keys that change what the generated client does. All others are notes.</summary>
internal static class ClientKeys
{
    public static readonly HashSet<string> OfSchemas = new(StringComparer.Ordinal)
    {
        "x-client-csv", "x-client-observed", "x-enum-varnames",
    };

    private static readonly string[] ObservedFacts = ["types", "alias"];

    /// <summary>What of a key's value counts: of an observation not the evidence, which is a note.</summary>
    public static string? TextOf(string key, SpecCursor value)
    {
        if (key != "x-client-observed")
        {
            return JsonText.Of(value);
        }

        var facts = ObservedFacts.Where(fact => value[fact].Exists).Select(fact => fact + ": " + JsonText.Of(value[fact])).ToList();
        return facts.Count == 0 ? null : string.Join(", ", facts);
    }

    public static readonly HashSet<string> OfOperations = new(StringComparer.Ordinal)
    {
        "x-client-unwrap", "x-client-pagination", "x-client-batch", "x-client-poll", "x-ms-long-running-operation", "x-ms-pageable",
    };
}
