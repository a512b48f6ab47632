namespace TikiSpec.Drift;

/// <summary>The x- keys that change what the generated client does. All others are notes.</summary>
internal static class ClientKeys
{
    public static readonly HashSet<string> OfSchemas = new(StringComparer.Ordinal)
    {
        "x-tiki-csv", "x-tiki-observed", "x-enum-varnames",
    };

    public static readonly HashSet<string> OfOperations = new(StringComparer.Ordinal)
    {
        "x-tiki-unwrap", "x-tiki-pagination", "x-tiki-batch", "x-tiki-poll", "x-ms-long-running-operation", "x-ms-pageable",
    };
}
