using System.Globalization;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Which operations stand for each other, and which stand alone.</summary>
internal sealed record OperationPairs(
    IReadOnlyList<OperationPair> Both,
    IReadOnlyList<OperationContract> Removed,
    IReadOnlyList<OperationContract> Added
)
{
    public static OperationPairs Find(ApiContract @base, ApiContract revision, OperationPairing pairing) =>
        pairing == OperationPairing.ById ? ById(@base, revision) : ByPath(@base, revision);

    /// <summary>By the path as it is written, else by its route: two paths may differ in nothing but the names of their
    /// parameters.</summary>
    private static OperationPairs ByPath(ApiContract @base, ApiContract revision)
    {
        var left = revision.Operations.ToList();
        var both = new Dictionary<OperationContract, OperationPair>();
        var removed = new List<OperationContract>();
        var exact = revision.Operations.GroupBy(ExactKey).ToDictionary(group => group.Key, group => group.First());
        var routes = revision.Operations.ToLookup(RouteKey);
        var taken = new HashSet<OperationContract>();
        foreach (var operation in @base.Operations)
        {
            if (exact.TryGetValue(ExactKey(operation), out var twin) && taken.Add(twin))
            {
                both[operation] = new OperationPair(operation, twin);
            }
            else
            {
                removed.Add(operation);
            }
        }

        foreach (var operation in removed.ToList())
        {
            if (routes[RouteKey(operation)].FirstOrDefault(other => !taken.Contains(other)) is { } twin)
            {
                taken.Add(twin);
                removed.Remove(operation);
                both[operation] = new OperationPair(operation, twin);
            }
        }

        foreach (var isSame in (ReadOnlySpan<Func<OperationContract, OperationContract, bool>>)[IsRespelt, IsNamedAlike])
        {
            foreach (var operation in removed.Where(static operation => !operation.Lifecycle.IsDeprecated).ToList())
            {
                if (revision.Operations.FirstOrDefault(other => !taken.Contains(other) && isSame(operation, other)) is { } twin)
                {
                    taken.Add(twin);
                    removed.Remove(operation);
                    both[operation] = new OperationPair(operation, twin);
                }
            }
        }

        left.RemoveAll(taken.Contains);
        return new OperationPairs(@base.Operations.Where(both.ContainsKey).Select(operation => both[operation]).ToList(), removed, left);
    }

    private static OperationPairs ById(ApiContract @base, ApiContract revision)
    {
        var byId = revision
            .Operations.Where(operation => operation.Id is not null)
            .GroupBy(operation => operation.Id)
            .ToDictionary(group => group.Key!, group => group.First());
        var both = @base
            .Operations.Where(operation => operation.Id is not null && byId.ContainsKey(operation.Id))
            .Select(operation => new OperationPair(operation, byId[operation.Id!]))
            .ToList();
        return new OperationPairs(both, [], []);
    }

    /// <summary>The same operationId, or none on both sides, at a path that differs in capitals, hyphens, underscores
    /// or a last slash: it was moved.</summary>
    private static bool IsRespelt(OperationContract one, OperationContract other) =>
        one.Id == other.Id
        && IsSameCall(one, other)
        && Spelling(one.Address).Equals(Spelling(other.Address), StringComparison.OrdinalIgnoreCase);

    /// <summary>The same operationId at any other path: <c>/v1/orders</c> in place of <c>/orders</c>.</summary>
    private static bool IsNamedAlike(OperationContract one, OperationContract other) =>
        one.Id is not null && one.Id == other.Id && IsSameCall(one, other);

    private static bool IsSameCall(OperationContract one, OperationContract other) => one.Role == other.Role && one.Method == other.Method;

    private static string Spelling(string route) => string.Concat(route.TrimEnd('/').Where(static letter => letter is not ('-' or '_')));

    private static string ExactKey(OperationContract operation) => KeyOf(operation, operation.Prefix + operation.Path);

    private static string RouteKey(OperationContract operation) => KeyOf(operation, operation.Address);

    // Neither a role nor a method has a blank in it.
    private static string KeyOf(OperationContract operation, string path) =>
        ((int)operation.Role).ToString(CultureInfo.InvariantCulture) + " " + operation.Method + " " + path;
}

/// <summary>Two operations that stand for each other.</summary>
internal sealed record OperationPair(OperationContract Base, OperationContract Revision);
