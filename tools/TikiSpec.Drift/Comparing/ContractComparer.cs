using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Comparing.Schemas;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>The one walk over two contracts. Knows what differs, not what that means: rules do.</summary>
internal static class ContractComparer
{
    public static IReadOnlyList<Change> Compare(ApiContract @base, ApiContract revision, ComparisonOptions options)
    {
        var collector = new ChangeCollector();
        var lifecycle = new LifecycleComparer(options);
        var pairs = new SchemaPairs(@base.SchemaReader, revision.SchemaReader, lifecycle);
        var operations = OperationPairs.Find(@base, revision, options.Pairing);
        var schemes = new SecuritySchemeNames(@base, revision);
        var comparer = new OperationComparer(pairs, collector, lifecycle, schemes, new RootServers(@base.Servers, revision.Servers));
        foreach (var pair in operations.Both.Where(pair => lifecycle.IsCovered(pair.Base.Lifecycle)))
        {
            comparer.Compare(pair.Base, pair.Revision);
        }

        TellRemoved(operations, revision, lifecycle, collector);
        TellAdded(operations, @base, collector);
        if (options.Pairing == OperationPairing.ByPath)
        {
            CompareDocuments(@base, revision, pairs, schemes, collector);
        }

        return collector.Changes();
    }

    private static void CompareDocuments(
        ApiContract @base,
        ApiContract revision,
        SchemaPairs pairs,
        SecuritySchemeNames schemes,
        ChangeCollector collector
    )
    {
        var use = new ChangeUse(null, Subject.Document, "", "", UseModes.None);
        ServerComparer.Compare(
            @base.Servers,
            revision.Servers,
            @base.Root,
            revision.Root,
            collector,
            use,
            ChangeKind.ServerAdded,
            ChangeKind.ServerRemoved
        );
        new SecuritySchemeComparer(collector, schemes, @base, revision).Compare();
        if (@base.Operations.Count == 0 && revision.Operations.Count == 0)
        {
            new LibraryComparer(pairs, collector, @base, revision).Compare();
        }
        else
        {
            new ComponentComparer(pairs, collector, @base, revision).Compare();
        }
    }

    private static void TellRemoved(OperationPairs operations, ApiContract revision, LifecycleComparer lifecycle, ChangeCollector collector)
    {
        var routes = new HashSet<string>(revision.Operations.Select(operation => operation.Route), StringComparer.Ordinal);
        foreach (var operation in operations.Removed.Where(operation => lifecycle.IsCovered(operation.Lifecycle)))
        {
            var isPathGone = !routes.Contains(operation.Route);
            var around = isPathGone ? revision.Root["paths"] : revision.Operations.First(other => other.Route == operation.Route).PathAt;
            collector.Add(
                new Change
                {
                    Kind = ChangeKind.OperationRemoved,
                    Name = operation.Key.ToString(),
                    Old = operation.Lifecycle.Sunset,
                    Base = ChangeSide.Of(operation.At),
                    Revision = ChangeSide.Absent(around),
                    Traits =
                        lifecycle.OfRemoved(operation.Lifecycle)
                        | RoleOf(operation)
                        | (isPathGone ? ChangeTraits.PathGone : ChangeTraits.None),
                },
                UseOf(operation)
            );
        }
    }

    private static void TellAdded(OperationPairs operations, ApiContract @base, ChangeCollector collector)
    {
        foreach (var operation in operations.Added)
        {
            collector.Add(
                new Change
                {
                    Kind = ChangeKind.OperationAdded,
                    Name = operation.Key.ToString(),
                    Base = ChangeSide.Absent(@base.Root["paths"]),
                    Revision = ChangeSide.Of(operation.At),
                    Traits = RoleOf(operation),
                },
                UseOf(operation)
            );
        }
    }

    private static ChangeUse UseOf(OperationContract operation) => new(operation.Key, Subject.Operation, "", "", UseModes.None);

    private static ChangeTraits RoleOf(OperationContract operation) =>
        operation.Role switch
        {
            OperationRole.Webhook => ChangeTraits.Webhook,
            OperationRole.Callback => ChangeTraits.Callback,
            _ => ChangeTraits.None,
        };
}
