using System.Text.RegularExpressions;

namespace TikiSpec.Evidence.Reading;

/// <summary>A heading or a short line that says what comes next, as <c>Request body</c> and <c>Exception Case:</c>
/// do.</summary>
/// <param name="Kind">What it speaks of.</param>
/// <param name="IsOfBody">It speaks of a body alone: <c>Request body</c> inside of an error's case.</param>
/// <param name="IsExample">An example follows.</param>
internal sealed partial record PageLabel(LabelKind Kind, bool IsOfBody, bool IsExample)
{
    private const int MaxWords = 5;

    /// <summary>Null for prose, and for the title of a section.</summary>
    public static PageLabel? Of(string text, PageProfile profile)
    {
        var words = Word().Matches(text.ToLowerInvariant()).Select(static match => match.Value).ToList();
        if (words.Count is 0 or > MaxWords || !words.All(word => IsKnown(word, profile)))
        {
            return null;
        }

        bool Has(IReadOnlyList<string> known) => words.Any(known.Contains);
        var kind =
            Has(profile.EntityWords) ? LabelKind.Other
            : Has(profile.ErrorWords) ? LabelKind.Error
            : Has(profile.ResponseWords) ? LabelKind.Response
            : Has(profile.HeaderWords) ? LabelKind.Header
            : words.Contains("http") || words.Contains("endpoint") ? LabelKind.Address
            : Has(profile.RequestWords) || words.Contains("query") || words.Contains("path") ? LabelKind.Request
            : LabelKind.Other;
        return kind == LabelKind.Other && !Has(profile.ExampleWords) && !Has(profile.EntityWords)
            ? null
            : new PageLabel(kind, words.Contains("body"), Has(profile.ExampleWords));
    }

    /// <summary>A line that leads over to what is shown below it.</summary>
    public static bool IsCaption(string text) => text.TrimEnd().EndsWith(':');

    private static bool IsKnown(string word, PageProfile profile) =>
        profile.FillingWords.Contains(word)
        || profile.RequestWords.Contains(word)
        || profile.ResponseWords.Contains(word)
        || profile.ErrorWords.Contains(word)
        || profile.ExampleWords.Contains(word)
        || profile.HeaderWords.Contains(word)
        || profile.EntityWords.Contains(word)
        || word.All(char.IsAsciiDigit);

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

internal enum LabelKind
{
    /// <summary>An example, an entity: it changes nothing of what is spoken of.</summary>
    Other,

    /// <summary>The operation's address.</summary>
    Address,
    Request,
    Response,
    Error,
    Header,
}
