using TikiSpec.Model;

namespace TikiSpec.Emulator.Routing;

/// <summary>An operation at the place where it is served.</summary>
internal sealed record Route(ServedSpec Spec, OperationModel Operation, PathTemplate Template)
{
    private readonly Lazy<ServedOperation> _served = new(() => new ServedOperation(Spec, Operation));

    /// <summary>What its document says of the operation, read when it is first called.</summary>
    public ServedOperation Served => _served.Value;
}

/// <summary>What stands at a path.</summary>
/// <param name="Route">The operation, or null when the path knows other methods only.</param>
/// <param name="PathValues">The values of the path parameters, as <see cref="WireText.Marked"/> has them.</param>
/// <param name="AllowedMethods">The methods that the path knows; empty when nothing is there.</param>
internal readonly record struct RouteMatch(
    Route? Route,
    IReadOnlyList<KeyValuePair<string, string>> PathValues,
    IReadOnlyList<string> AllowedMethods
);
