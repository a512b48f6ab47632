namespace TikiSpec.Emulator.Routing;

/// <summary>A path with parameters, below the root of the server.</summary>
internal sealed class PathTemplate
{
    private readonly PathSegment[] _segments;

    public PathTemplate(string text)
    {
        _segments = Split(text).Select(PathSegment.Parse).ToArray();
        Shape = string.Join(
            '/',
            _segments.Select(static segment => segment.Parameter is null ? segment.Prefix : $"{segment.Prefix}{{}}{segment.Suffix}")
        );
        // A literal says more than a parameter, and an earlier one more than a later one: /products/findBy stands before /products/{id}.
        Specificity = _segments.Aggregate(0L, static (sum, segment) => (sum << 1) | (segment.Parameter is null ? 1L : 0L));
    }

    /// <summary>The same for templates that match the same paths: some documents call a parameter differently for each method.</summary>
    public string Shape { get; }

    public int Length => _segments.Length;

    public long Specificity { get; }

    public bool Matches(IReadOnlyList<string> segments)
    {
        for (var i = 0; i < _segments.Length; i++)
        {
            if (!_segments[i].Matches(segments[i]))
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
            if (_segments[i].Parameter is { } name)
            {
                values.Add(new(name, _segments[i].ValueIn(segments[i])));
            }
        }
    }

    public static string[] Split(string path) => path.Trim('/').Split('/');
}

/// <summary>One part of a path template: a literal, or a parameter between fixed texts.</summary>
internal readonly record struct PathSegment(string Prefix, string? Parameter, string Suffix)
{
    public static PathSegment Parse(string text)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf('}', open);
        return close < 0 ? new PathSegment(text, null, "") : new PathSegment(text[..open], text[(open + 1)..close], text[(close + 1)..]);
    }

    public bool Matches(string segment) =>
        Parameter is null
            ? string.Equals(segment, Prefix, StringComparison.Ordinal)
            : segment.Length > Prefix.Length + Suffix.Length
                && segment.StartsWith(Prefix, StringComparison.Ordinal)
                && segment.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>The parameter's value in a segment that matches.</summary>
    public string ValueIn(string segment) => segment[Prefix.Length..^Suffix.Length];
}
