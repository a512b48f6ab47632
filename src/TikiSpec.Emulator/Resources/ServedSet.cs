namespace TikiSpec.Emulator.Resources;

/// <summary>The documents that are served, which can be replaced while calls go on: each call sees one set of
/// them.</summary>
internal sealed class ServedSet
{
    private readonly int _seed;
    private readonly ResourceStore _store;
    private volatile Served _now;

    public ServedSet(IReadOnlyList<ServedSpec> specs, int seed, long maxStateBytes)
    {
        (_seed, _store) = (seed, new ResourceStore(maxStateBytes));
        _now = Make(specs);
    }

    public IReadOnlyList<ServedSpec> Specs => _now.Specs;

    public RouteTable<Route> Routes => _now.Routes;

    public DeclaredCalls Declared => _now.Declared;

    /// <summary>Other documents; what callers have made stays.</summary>
    public void Replace(IReadOnlyList<ServedSpec> specs) => _now = Make(specs);

    private Served Make(IReadOnlyList<ServedSpec> specs)
    {
        var routes = new RouteTable<Route>(Route.Of(specs));
        return new Served(specs, routes, DeclaredCalls.For(routes, _seed, _store));
    }

    private sealed record Served(IReadOnlyList<ServedSpec> Specs, RouteTable<Route> Routes, DeclaredCalls Declared);
}
