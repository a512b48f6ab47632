using System.Text.RegularExpressions;

namespace TikiSpec.Evidence.Reading;

/// <summary>A heading or a short line that says what comes next, as <c>Request body</c>, <c>Exception Case:</c> and
/// <c>404 Not Found</c> do.</summary>
/// <param name="Kind">What it speaks of.</param>
/// <param name="Location">Of the parameters that come next, <c>body</c> for those of a body; null where it does not
/// say.</param>
/// <param name="IsExample">An example follows.</param>
internal sealed partial record PageLabel(LabelKind Kind, string? Location, bool IsExample)
{
    private const int MaxWords = 7;

    /// <summary>Of a response, as <c>404</c>; null where it names none.</summary>
    public string? Status { get; private init; }

    /// <summary>Where it names a status, what it says of it.</summary>
    public string Message { get; private init; } = "";

    /// <summary>It speaks of a body alone: <c>Request body</c> inside of an error's case.</summary>
    public bool IsOfBody => Location == "body";

    /// <summary>Null for prose, and for the title of a section.</summary>
    /// <param name="text">The line.</param>
    /// <param name="profile">The words of its maker.</param>
    /// <param name="isProse">It is a line among others, neither heading nor button: more is asked of it.</param>
    public static PageLabel? Of(string text, PageProfile profile, bool isProse)
    {
        if (StatusIn(text, isProse) is { } status)
        {
            return status;
        }

        var words = Word().Matches(Of().Replace(text, "").ToLowerInvariant()).Select(static match => match.Value).ToList();
        if (words.Count is 0 or > MaxWords || !words.All(word => IsKnown(word, profile)))
        {
            return null;
        }

        bool Has(IReadOnlyList<string> known) => words.Any(known.Contains);
        var location =
            Has(profile.QueryWords) ? (Has(profile.PathWords) ? null : "query")
            : Has(profile.BodyWords) ? "body"
            : Has(profile.PathWords) && words.Exists(IsOfParameters) ? "path"
            : null;
        var kind =
            Has(profile.EntityWords) ? LabelKind.Other
            : Has(profile.ErrorWords) || words.Exists(static word => IsCode(word, '4', '5')) ? LabelKind.Error
            : Has(profile.ResponseWords) || words.Exists(static word => IsCode(word, '2', '2'))
                ? (Has(profile.HeaderWords) ? LabelKind.ResponseHeader : LabelKind.Response)
            : Has(profile.HeaderWords) ? LabelKind.Header
            : location is not null || words.Exists(IsOfParameters) ? LabelKind.Request
            : words.Contains("http") || words.Contains("endpoint") || Has(profile.PathWords) ? LabelKind.Address
            : Has(profile.RequestWords) ? LabelKind.Request
            : LabelKind.Other;
        return kind == LabelKind.Other && !Has(profile.ExampleWords) && !Has(profile.EntityWords)
            ? null
            : new PageLabel(kind, location, Has(profile.ExampleWords));

        bool IsOfParameters(string word) =>
            profile.RequestWords.Contains(word) && word is not ("request" or "requests") || word == "variables";
    }

    /// <summary>A line that leads over to what is shown below it.</summary>
    public static bool IsCaption(string text) => text.TrimEnd().EndsWith(':');

    /// <summary>What a sentence that leads over to a sample says that it is: a response, or nothing.</summary>
    public static LabelKind? InCaption(string text, PageProfile profile) =>
        Word().Matches(text.ToLowerInvariant()).Any(match => profile.ResponseWords.Contains(match.Value)) ? LabelKind.Response : null;

    private static PageLabel? StatusIn(string text, bool isProse)
    {
        var match = StatusLine().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var message = match.Groups["message"].Value.Trim();
        return
            isProse && message.Length > 0 && !match.Groups["before"].Success && !match.Groups["mark"].Success && !Reason().IsMatch(message)
            ? null
            : new PageLabel(match.Groups["code"].Value[0] is '4' or '5' ? LabelKind.Error : LabelKind.Response, null, false)
            {
                Status = match.Groups["code"].Value,
                Message = message.TrimEnd(':'),
            };
    }

    private static bool IsCode(string word, char from, char to) =>
        word.Length == 3 && word[0] >= from && word[0] <= to && (word[1..].All(char.IsAsciiDigit) || word[1..] == "xx");

    private static bool IsKnown(string word, PageProfile profile) =>
        profile.FillingWords.Contains(word)
        || profile.RequestWords.Contains(word)
        || profile.ResponseWords.Contains(word)
        || profile.ErrorWords.Contains(word)
        || profile.ExampleWords.Contains(word)
        || profile.HeaderWords.Contains(word)
        || profile.EntityWords.Contains(word)
        || profile.QueryWords.Contains(word)
        || profile.PathWords.Contains(word)
        || profile.BodyWords.Contains(word)
        || IsCode(word, '1', '5')
        || word.All(char.IsAsciiDigit);

    // `Parameters for "List pets"`
    [GeneratedRegex(@"\s+(?:for|of)\s+[""“].*$", RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^(?<before>(?:(?:HTTP(?:/[\d.]+)?|Status(?:\s+code)?|Code|Responses?|Errors?|Examples?)\s*[:#-]?\s*)+)?(?<code>[1-5]\d\d)"
            + @"(?:\s*$|(?<mark>\s*[–—:(-]\s*)(?<message>\D.{0,150})?$|\s+(?<message>[^\d\s].{0,150})$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex StatusLine();

    [GeneratedRegex(
        "^(?:OK|Created|Accepted|No Content|Partial Content|Moved|Found|Not Modified|Bad Request|Unauthori[sz]ed|Payment Required|Forbidden"
            + "|Not Found|Method Not Allowed|Not Acceptable|Request Timeout|Conflict|Gone|Length Required|Precondition|Payload Too Large"
            + "|Unsupported|Unprocessable|Locked|Too Many|Internal|Not Implemented|Bad Gateway|Service Unavailable|Gateway Timeout)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Reason();
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

    /// <summary>Headers of a response are no part of its body.</summary>
    ResponseHeader,
}
