using System.Globalization;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Finds for each operation the one that stands for it, the surest way first. A callback is found within the
/// call that it follows, wherever that went.</summary>
internal sealed class OperationMatching(IReadOnlyList<OperationContract> @base, IReadOnlyList<OperationContract> revision)
{
    private readonly HashSet<OperationContract> _taken = [];
    private readonly Dictionary<OperationContract, OperationContract> _pairs = [];

    public IReadOnlyDictionary<OperationContract, OperationContract> Pairs => _pairs;

    public IReadOnlyList<OperationContract> Removed => [.. @base.Where(operation => !_pairs.ContainsKey(operation))];

    public IReadOnlyList<OperationContract> Added => [.. revision.Where(operation => !_taken.Contains(operation))];

    /// <summary>By the path as it is written, else by its route: two paths may differ in nothing but the names of their
    /// parameters.</summary>
    public void TakeByPath()
    {
        TakeByKey(static operation => KeyOf(operation, operation.Prefix + operation.Path));
        TakeByKey(static operation => KeyOf(operation, operation.Address));
    }

    /// <summary>By a path in another spelling, else by an operationId that one operation has alone on both sides, as it
    /// should be: by that it is found at any other path, <c>/v1/orders</c> in place of <c>/orders</c>.</summary>
    public void TakeMoved()
    {
        Take(IsRespelt);
        var names = NamesOfOne(@base).Intersect(NamesOfOne(revision)).ToHashSet(StringComparer.Ordinal);
        Take((one, other) => one.Id is { } name && name == other.Id && names.Contains(name) && IsSameCall(one, other));
    }

    /// <summary>By the expression of the address. The name of a callback does not travel: it only tells two of one
    /// expression apart.</summary>
    public void TakeCallbacks()
    {
        var later = revision.Where(static operation => operation.Origin is not null).ToLookup(static operation => operation.Origin!.Caller);
        var callers = new Dictionary<OperationKey, OperationKey>();
        foreach (var (one, other) in _pairs)
        {
            callers.TryAdd(one.Key, other.Key);
        }

        foreach (var withName in (bool[])[true, false])
        {
            foreach (var callback in @base.Where(callback => callback.Origin is not null && !_pairs.ContainsKey(callback)))
            {
                if (
                    callers.TryGetValue(callback.Origin!.Caller, out var caller)
                    && later[caller].FirstOrDefault(other => !_taken.Contains(other) && IsSameCallback(callback, other, withName))
                        is { } twin
                )
                {
                    Add(callback, twin);
                }
            }
        }
    }

    private static bool IsSameCallback(OperationContract one, OperationContract other, bool withName) =>
        one.Method == other.Method && one.Route == other.Route && (!withName || one.Origin!.Name == other.Origin!.Name);

    private void TakeByKey(Func<OperationContract, string> keyOf)
    {
        var later = revision.Where(operation => operation.Origin is null && !_taken.Contains(operation)).ToLookup(keyOf);
        foreach (var operation in Left())
        {
            if (later[keyOf(operation)].FirstOrDefault(other => !_taken.Contains(other)) is { } twin)
            {
                Add(operation, twin);
            }
        }
    }

    private void Take(Func<OperationContract, OperationContract, bool> isSame)
    {
        foreach (var operation in Left())
        {
            if (
                revision.FirstOrDefault(other =>
                    other.Origin is null && !_taken.Contains(other) && isSame(operation, other) && !IsSuccessor(operation, other)
                ) is
                { } twin
            )
            {
                Add(operation, twin);
            }
        }
    }

    /// <summary>What a deprecated operation gave its name to.</summary>
    private static bool IsSuccessor(OperationContract one, OperationContract other) =>
        one.Lifecycle.IsDeprecated && !other.Lifecycle.IsDeprecated;

    private List<OperationContract> Left() => [.. @base.Where(operation => operation.Origin is null && !_pairs.ContainsKey(operation))];

    private void Add(OperationContract operation, OperationContract twin)
    {
        _pairs[operation] = twin;
        _taken.Add(twin);
    }

    /// <summary>The same operationId, or none on both sides, at a path that differs in capitals, hyphens, underscores
    /// or a last slash: it was moved.</summary>
    private static bool IsRespelt(OperationContract one, OperationContract other) =>
        one.Id == other.Id
        && IsSameCall(one, other)
        && Spelling(one.Address).Equals(Spelling(other.Address), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> NamesOfOne(IReadOnlyList<OperationContract> operations) =>
        operations
            .GroupBy(static operation => operation.Id, StringComparer.Ordinal)
            .Where(static same => same.Key is not null && same.Select(static operation => operation.At.Pointer).Distinct().Count() == 1)
            .Select(static same => same.Key!);

    private static bool IsSameCall(OperationContract one, OperationContract other) => one.Role == other.Role && one.Method == other.Method;

    private static string Spelling(string route) => string.Concat(route.TrimEnd('/').Where(static letter => letter is not ('-' or '_')));

    // Neither a role nor a method has a blank in it.
    private static string KeyOf(OperationContract operation, string path) =>
        ((int)operation.Role).ToString(CultureInfo.InvariantCulture) + " " + operation.Method + " " + path;
}
