namespace TikiSpec.OpenApi.Nodes;

/// <summary>The <c>x-client-*</c> keys, which any document may have, and their old spelling <c>x-tiki-*</c>: two
/// spellings of one key.</summary>
/// <remarks>Decided at the node, so that no reader can know the one and not the other: <see cref="SpecProperty.Name"/>
/// is the new spelling, its key has what is written.</remarks>
public static class ClientKeys
{
    public const string Pagination = "x-client-pagination";
    public const string Batch = "x-client-batch";
    public const string Poll = "x-client-poll";
    public const string Events = "x-client-events";
    public const string SetExpression = "x-client-set-expression";
    public const string Csv = "x-client-csv";
    public const string Unwrap = "x-client-unwrap";
    public const string Observed = "x-client-observed";
    public const string Documented = "x-client-documented";
    public const string Deprecation = "x-client-deprecation";
    public const string Invalid = "x-client-invalid";
    public const string Help = "x-client-help";

    /// <summary>This and the next have no old spelling.</summary>
    public const string Needs = "x-client-needs";
    public const string Stock = "x-client-stock";
    public const string Variants = "x-client-variants";
    public const string Ids = "x-client-ids";
    public const string RateLimit = "x-client-rate-limit";
    public const string Signature = "x-client-signature";
    public const string Names = "x-client-names";
    public const string Records = "x-client-records";
    public const string Types = "x-client-types";
    public const string Wide = "x-client-wide";

    private const string Prefix = "x-client-";
    private const string OldPrefix = "x-tiki-";

    public static IReadOnlyList<string> All { get; } =
    [Pagination, Batch, Poll, Csv, Unwrap, Observed, Documented, Deprecation, Invalid, Help];

    /// <summary>The key that a spelling means: the new one for an old one, any other as it is.</summary>
    public static string NameOf(string key)
    {
        if (key.Length <= OldPrefix.Length || key[0] != 'x' || !key.StartsWith(OldPrefix, StringComparison.Ordinal))
        {
            return key;
        }

        var name = Prefix + key.Substring(OldPrefix.Length);
        return All.Contains(name) ? name : key;
    }

    public static bool IsOldSpelling(string key) => !ReferenceEquals(NameOf(key), key);
}
