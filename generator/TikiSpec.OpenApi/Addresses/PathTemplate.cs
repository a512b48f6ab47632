using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.OpenApi.Addresses;

/// <summary>A path with parameters, below the root of a host.</summary>
public sealed class PathTemplate
{
    private readonly PathSegment[] _segments;
    private readonly List<KeyValuePair<string, string>> _query;

    /// <param name="text">A server's path and the key of a path.</param>
    public PathTemplate(string text)
    {
        // What stands behind a number sign never leaves a client.
        var address = PathKey.WithoutQueryNames(text.Split('#')[0]);
        var mark = address.IndexOf('?');
        var path = mark < 0 ? address : address.Substring(0, mark);
        _segments = Split(path).Select(static segment => new PathSegment(segment)).ToArray();
        _query = mark < 0 ? [] : QueryText.Parse(address.Substring(mark + 1));
        Shape = PathKey.RouteOf(string.Join("/", Split(path)));
        // A fixed text says more than a parameter, and an earlier one more than a later one: /products/findBy stands
        // before /products/{id}, and that after /products/{id}.csv.
        Specificity = _segments.Aggregate(0L, static (sum, segment) => (sum << 2) | segment.Specificity);
    }

    /// <summary>The same for templates that match the same paths: some documents call a parameter differently for each
    /// method.</summary>
    public string Shape { get; }

    /// <summary>How many pairs of a query the path itself has: <c>/jobs?action=list</c> has one.</summary>
    public int QueryPairs => _query.Count;

    internal int Length => _segments.Length;

    internal long Specificity { get; }

    /// <summary>Whether a query has the pairs that the path has; a placeholder among them takes any value.</summary>
    internal bool MatchesQuery(IReadOnlyList<KeyValuePair<string, string>> query) =>
        _query.TrueForAll(pair =>
            query.Any(given => given.Key == pair.Key && (given.Value == pair.Value || PathKey.PlaceholdersIn(pair.Value).Count > 0))
        );

    internal bool Matches(IReadOnlyList<string> segments)
    {
        for (var i = 0; i < _segments.Length; i++)
        {
            if (_segments[i].ValuesIn(segments[i]) is null)
            {
                return false;
            }
        }

        return true;
    }

    internal IReadOnlyList<KeyValuePair<string, string>> ValuesIn(IReadOnlyList<string> segments) =>
        [.. _segments.SelectMany((segment, i) => segment.ValuesIn(segments[i])!)];

    internal static string[] Split(string path) => path.Trim('/').Split('/');
}
