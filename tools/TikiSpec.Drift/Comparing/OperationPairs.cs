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

    private static OperationPairs ByPath(ApiContract @base, ApiContract revision)
    {
        var matching = new OperationMatching(@base.Operations, revision.Operations);
        matching.TakeByPath();
        matching.TakeMoved();
        matching.TakeCallbacks();
        return new OperationPairs(
            [
                .. @base
                    .Operations.Where(matching.Pairs.ContainsKey)
                    .Select(operation => new OperationPair(operation, matching.Pairs[operation])),
            ],
            matching.Removed,
            matching.Added
        );
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
}

/// <summary>Two operations that stand for each other.</summary>
internal sealed record OperationPair(OperationContract Base, OperationContract Revision)
{
    /// <summary>Neither has servers of its own, so that the document's are compared for all that are so.</summary>
    public bool IsAtRootServers => Base is { Servers.Count: 0, Role: OperationRole.Endpoint } && Revision.Servers.Count == 0;

    /// <summary>Neither is at the document's: both have servers of their own, or are called themselves.</summary>
    public bool HasServers => Base.Role != OperationRole.Endpoint || (Base.Servers.Count > 0 && Revision.Servers.Count > 0);
}
