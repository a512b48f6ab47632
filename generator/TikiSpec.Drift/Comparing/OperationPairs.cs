namespace TikiSpec.Drift;

/// <summary>Which operations stand for each other, and which stand alone.</summary>
internal sealed record OperationPairs(
    IReadOnlyList<(OperationContract Base, OperationContract Revision)> Both,
    IReadOnlyList<OperationContract> Removed,
    IReadOnlyList<OperationContract> Added)
{
    public static OperationPairs Find(ApiContract @base, ApiContract revision, OperationPairing pairing) =>
        pairing == OperationPairing.ById ? ById(@base, revision) : ByPath(@base, revision);

    /// <summary>By the path as it is written, else by its route: two paths may differ in nothing but the names of their parameters.</summary>
    private static OperationPairs ByPath(ApiContract @base, ApiContract revision)
    {
        var left = revision.Operations.ToList();
        var both = new List<(OperationContract, OperationContract)>();
        var removed = new List<OperationContract>();
        var exact = revision.Operations.GroupBy(ExactKey).ToDictionary(group => group.Key, group => group.First());
        var routes = revision.Operations.ToLookup(RouteKey);
        var taken = new HashSet<OperationContract>();
        foreach (var operation in @base.Operations)
        {
            if (exact.TryGetValue(ExactKey(operation), out var twin) && taken.Add(twin))
            {
                both.Add((operation, twin));
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
                both.Add((operation, twin));
            }
        }

        left.RemoveAll(taken.Contains);
        return new OperationPairs(InOrder(both, @base), removed, left);
    }

    private static OperationPairs ById(ApiContract @base, ApiContract revision)
    {
        var byId = revision.Operations.Where(operation => operation.Id is not null).GroupBy(operation => operation.Id).ToDictionary(group => group.Key!, group => group.First());
        var both = @base.Operations
            .Where(operation => operation.Id is not null && byId.ContainsKey(operation.Id))
            .Select(operation => (operation, byId[operation.Id!]))
            .ToList();
        return new OperationPairs(both, [], []);
    }

    private static List<(OperationContract, OperationContract)> InOrder(List<(OperationContract Base, OperationContract)> both, ApiContract @base)
    {
        var order = @base.Operations.Select((operation, index) => (operation, index)).ToDictionary(item => item.operation, item => item.index);
        return both.OrderBy(pair => order[pair.Base]).ToList();
    }

    private static (OperationRole, string, string) ExactKey(OperationContract operation) => (operation.Role, operation.Method, operation.Path);

    private static (OperationRole, string, string) RouteKey(OperationContract operation) => (operation.Role, operation.Method, operation.Route);
}
