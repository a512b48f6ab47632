namespace TikiSpec.OpenApi.Addresses;

/// <summary>Something that is called by a method at a path.</summary>
public interface IRoute
{
    /// <summary>In capitals.</summary>
    string Method { get; }

    /// <summary>Below the root of the host.</summary>
    PathTemplate Template { get; }
}

/// <summary>What stands at a path.</summary>
/// <param name="Route">Null where the path knows other methods only, or nothing is there.</param>
/// <param name="PathValues">The values of the path parameters, as <see cref="WireText.Marked"/> has them.</param>
/// <param name="AllowedMethods">The methods that the path knows; empty where nothing is there.</param>
public readonly record struct RouteMatch<TRoute>(
    TRoute? Route,
    IReadOnlyList<KeyValuePair<string, string>> PathValues,
    IReadOnlyList<string> AllowedMethods
)
    where TRoute : class, IRoute;
