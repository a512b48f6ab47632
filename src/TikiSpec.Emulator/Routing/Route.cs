using TikiSpec.Model;

namespace TikiSpec.Emulator.Routing;

/// <summary>An operation at the place where it is served.</summary>
internal sealed record Route(ServedSpec Spec, OperationModel Operation, PathTemplate Template) : IRoute
{
    private readonly Lazy<ServedOperation> _served = new(() => new ServedOperation(Spec, Operation));

    /// <summary>What its document says of the operation, read when it is first called.</summary>
    public ServedOperation Served => _served.Value;

    public string Method => Operation.HttpMethod;

    /// <summary>Every operation of the documents below the paths of the document's servers, which clients call when
    /// they are told where the emulator is, and below those of its own.</summary>
    public static IEnumerable<Route> Of(IEnumerable<ServedSpec> specs) =>
        from spec in specs
        from @group in spec.Surface.Groups
        from operation in @group.Operations
        from prefix in spec.PathPrefixes.Union(spec.View(operation).ServerPaths)
        select new Route(spec, operation, new PathTemplate(prefix + operation.Path));
}
