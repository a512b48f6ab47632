using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Emulator.Routing;

/// <summary>A path with parameters, below the root of the server.</summary>
internal sealed class PathTemplate
{
    private readonly PathSegment[] _segments;
    private readonly List<KeyValuePair<string, string>> _query;

    public PathTemplate(string text)
    {
        // What stands behind a number sign never leaves a client.
        var parts = text.Split('#')[0].Split('?', 2);
        _segments = Split(parts[0]).Select(PathSegment.Parse).ToArray();
        _query = parts.Length > 1 ? QueryText.Parse(parts[1]) : [];
        Shape = PathKey.RouteOf(string.Join('/', Split(parts[0])));
        // A literal says more than a parameter, and an earlier one more than a later one: /products/findBy stands
        // before /products/{id}.
        Specificity = _segments.Aggregate(0L, static (sum, segment) => (sum << 1) | (segment.IsLiteral ? 1L : 0L));
    }

    /// <summary>The same for templates that match the same paths: some documents call a parameter differently for each
    /// method.</summary>
    public string Shape { get; }

    public int Length => _segments.Length;

    public long Specificity { get; }

    /// <summary>How many pairs of a query the path itself has: <c>/jobs?action=list</c> has one.</summary>
    public int QueryPairs => _query.Count;

    /// <summary>Whether a query has the pairs that the path has; a placeholder among them takes any value.</summary>
    public bool MatchesQuery(IReadOnlyList<KeyValuePair<string, string>> query) =>
        _query.All(pair =>
            query.Any(given => given.Key == pair.Key && (given.Value == pair.Value || PathKey.PlaceholdersIn(pair.Value).Count > 0))
        );

    public bool Matches(IReadOnlyList<string> segments)
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

    public void AddValues(IReadOnlyList<string> segments, List<KeyValuePair<string, string>> values)
    {
        for (var i = 0; i < _segments.Length; i++)
        {
            values.AddRange(_segments[i].ValuesIn(segments[i])!);
        }
    }

    public static string[] Split(string path) => path.Trim('/').Split('/');
}

/// <summary>One part of a path template: fixed texts with parameters between them, as in
/// <c>{id}.{format}</c>.</summary>
internal sealed class PathSegment
{
    private readonly string[] _texts;
    private readonly IReadOnlyList<string> _parameters;

    private PathSegment(string text)
    {
        _texts = PathKey.RouteOf(text).Split("{}");
        _parameters = PathKey.PlaceholdersIn(text);
    }

    public bool IsLiteral => _parameters.Count == 0;

    public static PathSegment Parse(string text) => new(text);

    /// <summary>The values of the parameters in a segment as <see cref="WireText.Marked"/> has it; null where it is not
    /// of this form. None is empty, and each ends where the next fixed text first stands.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? ValuesIn(string segment) =>
        Read(segment) ?? (WireText.Plain(segment) is var plain && plain.Length == segment.Length && plain != segment ? Read(plain) : null);

    private KeyValuePair<string, string>[]? Read(string segment)
    {
        if (!segment.StartsWith(_texts[0], StringComparison.Ordinal) || (IsLiteral && segment.Length != _texts[0].Length))
        {
            return null;
        }

        var values = new KeyValuePair<string, string>[_parameters.Count];
        var start = _texts[0].Length;
        for (var i = 0; i < values.Length; i++)
        {
            var end = EndOf(segment, start, i);
            if (end <= start)
            {
                return null;
            }

            values[i] = new(_parameters[i], segment[start..end]);
            start = end + _texts[i + 1].Length;
        }

        return values;
    }

    private int EndOf(string segment, int start, int parameter)
    {
        var next = _texts[parameter + 1];
        if (parameter == _parameters.Count - 1)
        {
            return segment.EndsWith(next, StringComparison.Ordinal) ? segment.Length - next.Length : -1;
        }

        return start < segment.Length ? segment.IndexOf(next, start + 1, StringComparison.Ordinal) : -1;
    }
}
