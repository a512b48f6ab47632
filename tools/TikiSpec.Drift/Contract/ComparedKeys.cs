namespace TikiSpec.Drift.Contract;

/// <summary>The x- keys that change what the generated client does. All others are notes.</summary>
internal static class ComparedKeys
{
    public static readonly HashSet<string> OfSchemas = new(StringComparer.Ordinal)
    {
        "x-client-csv",
        "x-client-observed",
        "x-client-set-expression",
        "x-enum-varnames",
    };

    public static readonly HashSet<string> OfOperations = new(StringComparer.Ordinal)
    {
        "x-client-unwrap",
        "x-client-pagination",
        "x-client-batch",
        "x-client-poll",
        "x-client-events",
        "x-client-signature",
        "x-ms-long-running-operation",
        "x-ms-pageable",
    };

    private static readonly string[] ObservedFacts = ["types", "alias"];

    /// <summary>What of a key's value counts: of an observation not the evidence, which is a note.</summary>
    public static string? TextOf(string key, ValueView value)
    {
        if (key != "x-client-observed")
        {
            return value.Json;
        }

        var facts = ObservedFacts.Where(fact => value[fact] is not null).Select(fact => fact + ": " + value[fact]!.Json).ToList();
        return facts.Count == 0 ? null : string.Join(", ", facts);
    }
}
