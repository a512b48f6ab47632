using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.OpenApi.Addresses;

/// <summary>A path with parameters, below the root of a host.</summary>
public sealed class PathTemplate
{
    private readonly PathSegment[] _segments;
    private readonly int _greedy;
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
        // Of several one takes what the others leave.
        _greedy = Array.FindLastIndex(_segments, static segment => segment.IsGreedy);
        Shape = string.Join("/", Split(path).Select((text, i) => ShapeOf(text, isGreedy: i == _greedy)));
        // A fixed text says more than a parameter, and an earlier one more than a later one: /products/findBy stands
        // before /products/{id}, and that after /products/{id}.csv.
        Specificity = new string(Array.ConvertAll(_segments, static segment => segment.Specificity));
    }

    /// <summary>The same for templates that match the same paths: some documents call a parameter differently for each
    /// method.</summary>
    public string Shape { get; }

    /// <summary>How many pairs of a query the path itself has: <c>/jobs?action=list</c> has one.</summary>
    public int QueryPairs => _query.Count;

    /// <summary>How many segments a path has that matches; at least, where one takes several.</summary>
    internal int Length => _segments.Length;

    /// <summary>A placeholder takes several segments: <c>/files/{path+}</c>.</summary>
    internal bool IsGreedy => _greedy >= 0;

    /// <summary>A sign for each segment, compared from the first on.</summary>
    internal string Specificity { get; }

    /// <summary>Whether a query has the pairs that the path has; a placeholder among them takes any value.</summary>
    internal bool MatchesQuery(IReadOnlyList<KeyValuePair<string, string>> query) =>
        _query.TrueForAll(pair =>
            query.Any(given => given.Key == pair.Key && (given.Value == pair.Value || PathKey.PlaceholdersIn(pair.Value).Count > 0))
        );

    internal bool Matches(IReadOnlyList<string> segments) =>
        Aligned(segments) is { } own && !own.Where((text, i) => _segments[i].ValuesIn(text) is null).Any();

    internal IReadOnlyList<KeyValuePair<string, string>> ValuesIn(IReadOnlyList<string> segments) =>
        [.. Aligned(segments)!.SelectMany((text, i) => _segments[i].ValuesIn(text)!)];

    internal static string[] Split(string path) => path.Trim('/').Split('/');

    /// <summary>A text for each segment of the template; null where there are too few or too many.</summary>
    private IReadOnlyList<string>? Aligned(IReadOnlyList<string> segments)
    {
        var more = segments.Count - _segments.Length;
        if (more == 0 || more < 0 || !IsGreedy)
        {
            return more == 0 ? segments : null;
        }

        var several = string.Join("/", segments.Skip(_greedy).Take(more + 1));
        return [.. segments.Take(_greedy), several, .. segments.Skip(_greedy + more + 1)];
    }

    private static string ShapeOf(string segment, bool isGreedy) =>
        isGreedy ? PathKey.RouteOf(segment).Replace("{}", "{+}") : PathKey.RouteOf(segment);
}
