using TikiSpec.Cli.Projects;

namespace TikiSpec.Cli.Usage;

/// <summary>What code uses of the client of one document.</summary>
/// <param name="Client">The document's name: <c>tiki.v2.1</c>.</param>
internal sealed class ClientUsage(string client)
{
    /// <summary>The name of everything, where nothing can be told apart.</summary>
    public const string Everything = "*";

    private static readonly Comparer<CodeLocation> ByFile = Comparer<CodeLocation>.Create(
        static (one, other) =>
            string.CompareOrdinal(one.File, other.File) is var file and not 0 ? file
            : one.Line != other.Line ? one.Line.CompareTo(other.Line)
            : one.Column != other.Column ? one.Column.CompareTo(other.Column)
            : string.CompareOrdinal(one.Member, other.Member) is var member and not 0 ? member
            : string.CompareOrdinal(one.Why, other.Why)
    );

    private readonly Dictionary<(UsageKind Kind, string Key), SortedSet<CodeLocation>> _things = [];

    public string Client { get; } = client;

    /// <summary>By kind, then by name.</summary>
    public IEnumerable<(UsageKind Kind, string Key, IReadOnlyCollection<CodeLocation> Locations)> Things =>
        _things
            .OrderBy(static one => one.Key.Kind)
            .ThenBy(static one => one.Key.Key, StringComparer.Ordinal)
            .Select(static one => (one.Key.Kind, one.Key.Key, (IReadOnlyCollection<CodeLocation>)one.Value));

    public bool Has(UsageKind kind, string key) => _things.ContainsKey((kind, key));

    public bool HasAny(UsageKind kind) => _things.Keys.Any(thing => thing.Kind == kind);

    public IReadOnlyCollection<CodeLocation> Locations(UsageKind kind, string key) =>
        _things.TryGetValue((kind, key), out var locations) ? locations : [];

    public void Add(UsageKind kind, string key, CodeLocation location)
    {
        if (!_things.TryGetValue((kind, key), out var locations))
        {
            _things[(kind, key)] = locations = new SortedSet<CodeLocation>(ByFile);
        }

        locations.Add(location);
    }
}
