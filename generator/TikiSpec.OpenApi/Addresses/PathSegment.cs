using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.OpenApi.Addresses;

/// <summary>One part of a path template: fixed texts with parameters between them, as in
/// <c>{id}.{format}</c>.</summary>
internal sealed class PathSegment(string text)
{
    private readonly string[] _texts = PathKey.RouteOf(text).Split(["{}"], StringSplitOptions.None);
    private readonly IReadOnlyList<string> _parameters = PathKey.PlaceholdersIn(text);

    /// <summary>It takes what stands between several slashes, too.</summary>
    public bool IsGreedy { get; } = PathKey.GreedyIn(text).Count > 0;

    /// <summary>Three for a fixed text, two for a parameter with some of it, one for a parameter alone, zero for one
    /// that takes several segments.</summary>
    public char Specificity =>
        IsLiteral ? '3'
        : IsGreedy ? '0'
        : Array.TrueForAll(_texts, static fixedText => fixedText.Length == 0) ? '1'
        : '2';

    private bool IsLiteral => _parameters.Count == 0;

    /// <summary>The values of the parameters in a segment as <see cref="WireText.Marked"/> has it; null where it is not
    /// of this form. None is empty, and each ends where the next fixed text first stands.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? ValuesIn(string segment) =>
        Read(segment) ?? (WireText.Plain(segment) is var plain && plain != segment ? Read(plain) : null);

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

            values[i] = new(_parameters[i], segment.Substring(start, end - start));
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
