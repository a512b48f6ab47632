using TikiSpec.Model;

namespace TikiSpec.Emulator.Routing;

/// <summary>An operation at the place where it is served.</summary>
internal sealed record Route(ServedSpec Spec, OperationModel Operation, PathTemplate Template);

/// <summary>What stands at a path.</summary>
/// <param name="Route">The operation, or null when the path knows other methods only.</param>
/// <param name="PathValues">The values of the path parameters, unescaped.</param>
/// <param name="AllowedMethods">The methods that the path knows; empty when nothing is there.</param>
internal readonly record struct RouteMatch(
    Route? Route,
    IReadOnlyList<KeyValuePair<string, string>> PathValues,
    IReadOnlyList<string> AllowedMethods
);
