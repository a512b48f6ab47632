namespace TikiSpec.Evidence.Traffic;

/// <summary>Finds the host of documents that name none: the one that most calls of their operations went to.</summary>
/// <remarks>Other hosts may have an address that looks like one of theirs; a call of it says little, many say
/// more.</remarks>
public sealed class TrafficHosts
{
    private readonly TrafficRoutes _routes;
    private readonly Dictionary<string, int> _calls = new(StringComparer.OrdinalIgnoreCase);

    public TrafficHosts(IEnumerable<DocumentView> specs) => _routes = new TrafficRoutes(specs);

    /// <summary>The documents name no host.</summary>
    public bool AreUnknown => _routes.NamesNoHost;

    /// <summary>Null where no call was one of theirs, or all were to this machine.</summary>
    public (string Host, int Calls)? Most =>
        _calls.Count == 0
            ? null
            : _calls
                .OrderByDescending(static pair => pair.Value)
                .ThenBy(static pair => pair.Key, StringComparer.Ordinal)
                .Select(static pair => (pair.Key, pair.Value))
                .First();

    public void Add(RecordedExchange call)
    {
        if (
            !call.Url.IsLoopback
            && _routes.IsOurs(call.Url)
            && _routes.IsBelowServer(call.Url)
            && _routes.Find(call.Method, call.Url) is not null
        )
        {
            _calls[call.Url.Host] = _calls.GetValueOrDefault(call.Url.Host) + 1;
        }
    }
}
