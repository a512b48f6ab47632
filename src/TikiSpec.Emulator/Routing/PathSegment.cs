namespace TikiSpec.Emulator;

/// <summary>One part of a path template: a literal, or a parameter between fixed texts.</summary>
internal readonly record struct PathSegment(string Prefix, string? Parameter, string Suffix)
{
    public static PathSegment Parse(string text)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf('}', open);
        return close < 0
            ? new PathSegment(text, null, "")
            : new PathSegment(text[..open], text[(open + 1)..close], text[(close + 1)..]);
    }

    public bool Matches(string segment) => Parameter is null
        ? string.Equals(segment, Prefix, StringComparison.Ordinal)
        : segment.Length > Prefix.Length + Suffix.Length
            && segment.StartsWith(Prefix, StringComparison.Ordinal)
            && segment.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>The parameter's value in a segment that matches.</summary>
    public string ValueIn(string segment) => segment[Prefix.Length..^Suffix.Length];
}
