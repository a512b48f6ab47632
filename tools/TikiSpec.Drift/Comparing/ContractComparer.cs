using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Comparing.Schemas;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>The one walk over two contracts. Knows what differs, not what that means: rules do.</summary>
internal static class ContractComparer
{
    public static IReadOnlyList<Change> Compare(ApiContract @base, ApiContract revision, ComparisonOptions options)
    {
        (@base, revision) = BasePaths.Align(@base, revision);
        var collector = new ChangeCollector();
        var document = new ChangeContext(
            collector,
            new ChangeUse(null, Subject.Document, "", "", UseModes.None),
            @base.Document.Root,
            revision.Document.Root
        );
        var lifecycle = new LifecycleComparer(options);
        var pairs = new SchemaPairs(@base.SchemaReader, revision.SchemaReader, lifecycle);
        var operations = OperationPairs.Find(@base, revision, options.Pairing);
        var schemes = new SecuritySchemeNames(@base, revision);
        var comparer = new OperationComparer(pairs, document, lifecycle, schemes, new RootServers(@base.Servers, revision.Servers));
        foreach (var pair in operations.Both.Where(pair => lifecycle.IsCovered(pair.Base.Lifecycle)))
        {
            comparer.Compare(pair.Base, pair.Revision);
        }

        AddRemoved(operations, revision, lifecycle, document);
        AddAdded(operations, @base, new NewOperation(pairs), document);
        if (options.Pairing == OperationPairing.ByPath)
        {
            CompareDocuments(@base, revision, operations, pairs, schemes, document);
        }

        return collector.Changes();
    }

    private static void CompareDocuments(
        ApiContract @base,
        ApiContract revision,
        OperationPairs operations,
        SchemaPairs pairs,
        SecuritySchemeNames schemes,
        ChangeContext document
    )
    {
        CompareServers(@base, revision, operations, document);
        new SecuritySchemeComparer(document, schemes, @base, revision).Compare();
        if (@base.Operations.Count == 0 && revision.Operations.Count == 0)
        {
            new LibraryComparer(pairs, document, @base, revision).Compare();
        }
        else
        {
            new ComponentComparer(pairs, document, @base, revision).Compare();
        }
    }

    /// <summary>Once for all operations that are at them. Where one side's operations alone have servers of their own,
    /// those are compared.</summary>
    private static void CompareServers(ApiContract @base, ApiContract revision, OperationPairs operations, ChangeContext document)
    {
        var isUsed = operations.Both.Count == 0 || operations.Both.Any(static pair => pair.IsAtRootServers);
        if (isUsed || operations.Both.All(static pair => pair.HasServers))
        {
            // What no operation is at breaks nobody.
            var told = isUsed ? document : document with { Use = document.Use with { Modes = UseModes.Muted } };
            ServerComparer.Compare(@base.Servers, revision.Servers, told, ChangeKind.ServerAdded, ChangeKind.ServerRemoved);
        }
    }

    private static void AddRemoved(OperationPairs operations, ApiContract revision, LifecycleComparer lifecycle, ChangeContext document)
    {
        var items = revision
            .Operations.Where(static operation => operation.Origin is null)
            .GroupBy(static operation => operation.Address, StringComparer.Ordinal)
            .ToDictionary(static item => item.Key, static item => item.First().PathAt, StringComparer.Ordinal);
        foreach (var operation in operations.Removed.Where(operation => lifecycle.IsCovered(operation.Lifecycle)))
        {
            var isPathGone = !items.TryGetValue(operation.Address, out var item);
            var element = Of(operation, document.At(document.Base, item ?? revision.PlaceOf("paths")));
            (element with { Facts = new OperationFacts(operation.Role, isPathGone, lifecycle.Of(operation.Lifecycle)) }).AddRemoved(
                ChangeKind.OperationRemoved,
                operation.At,
                operation.Lifecycle.Sunset?.Text
            );
        }
    }

    private static void AddAdded(OperationPairs operations, ApiContract @base, NewOperation check, ChangeContext document)
    {
        foreach (var operation in operations.Added)
        {
            var element = Of(operation, document.At(@base.PlaceOf("paths"), operation.At));
            (element with { Facts = new OperationFacts(operation.Role) }).AddAdded(ChangeKind.OperationAdded, operation.At);
            check.Check(operation, element);
        }
    }

    private static ChangeContext Of(OperationContract operation, ChangeContext document) =>
        document with
        {
            Use = new ChangeUse(operation.Key, Subject.Operation, "", "", UseModes.None),
            Name = operation.Key.ToString(),
        };
}
