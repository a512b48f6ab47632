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
    private const int MaxWordsOfExample = 12;

    /// <summary>Of a response, as <c>404</c> or <c>default</c>; null where it names none.</summary>
    public string? Status { get; private init; }

    /// <summary>Where it names a status, what it says of it.</summary>
    public string Message { get; private init; } = "";

    /// <summary>What it says of all that it stands above, as <c>Required attributes</c> does; null where it does
    /// not.</summary>
    public bool? IsMandatory { get; private init; }

    /// <summary><c>Attributes</c> and the like: fields of what is spoken of, whatever that is.</summary>
    public bool IsOfFields { get; private init; }

    /// <summary>It names the schema of what is spoken of.</summary>
    public bool IsOfSchema { get; private init; }

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

        if (text == "default" || (!isProse && Default().IsMatch(text)))
        {
            return new PageLabel(LabelKind.Error, null, false) { Status = "default" };
        }

        var words = Word().Matches(Beside().Replace(text, "").ToLowerInvariant()).Select(static match => match.Value).ToList();
        if (words.Count is 0 or > MaxWords || !words.All(word => IsKnown(word, profile)))
        {
            return OfExample(words, profile) ?? (isProse ? null : OfTail(words, profile));
        }

        return OfWords(words, profile);
    }

    private static PageLabel? OfWords(List<string> words, PageProfile profile)
    {
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
        var isOfFields = kind == LabelKind.Other && words.Exists(IsOfFieldsWord) && !Has(profile.EntityWords);
        return kind == LabelKind.Other && !isOfFields && !Has(profile.ExampleWords) && !Has(profile.EntityWords) && !Has(profile.AsideWords)
            ? null
            : new PageLabel(isOfFields ? LabelKind.Request : kind, location, Has(profile.ExampleWords))
            {
                IsMandatory = words.Exists(IsListWord) && !Has(profile.BodyWords) ? MandatoryIn(words, profile) : null,
                IsOfFields = isOfFields,
                IsOfSchema = words.Contains("schema"),
            };

        bool IsOfParameters(string word) =>
            profile.RequestWords.Contains(word) && word is not ("request" or "requests") || word == "variables";
    }

    /// <summary><c>Example create an order response</c>: of an example the one word that says of what is
    /// enough.</summary>
    private static PageLabel? OfExample(List<string> words, PageProfile profile)
    {
        if (words.Count is 0 or > MaxWordsOfExample || !profile.ExampleWords.Contains(words[0]))
        {
            return null;
        }

        var isRequest = words.Exists(static word => word is "request" or "requests");
        var isResponse = words.Exists(profile.ResponseWords.Contains);
        return isRequest == isResponse ? null : new PageLabel(isResponse ? LabelKind.Response : LabelKind.Request, null, true);
    }

    /// <summary><c>Order query parameters</c>: the name of a thing may stand in front of a label.</summary>
    private static PageLabel? OfTail(List<string> words, PageProfile profile) =>
        words is [_, .., var of, var fields]
        && (IsOfFieldsWord(fields) || fields is "parameters" or "params" or "body" or "headers")
        && (profile.QueryWords.Contains(of) || of is "request" or "response" or "path" or "header" or "body")
            ? OfWords([of, fields], profile)
            : null;

    private static bool IsListWord(string word) => IsOfFieldsWord(word) || word is "parameters" or "params" or "arguments";

    private static bool IsOfFieldsWord(string word) => word is "attributes" or "fields" or "properties";

    private static bool? MandatoryIn(List<string> words, PageProfile profile) =>
        words.Where(static word => word.Length > 4).Select(profile.IsMandatory).Where(static each => each is not null).Distinct().ToList()
            is [var one]
            ? one
            : null;

    /// <summary>A line that leads over to what is shown below it.</summary>
    public static bool IsCaption(string text) => text.TrimEnd().EndsWith(':');

    /// <summary>What a sentence that leads over to a sample says that it is: a response, one that tells an error, or
    /// nothing.</summary>
    public static LabelKind? InCaption(string text, PageProfile profile)
    {
        var words = Word().Matches(text.ToLowerInvariant()).Select(static match => match.Value).ToList();
        return !words.Exists(profile.ResponseWords.Contains) ? null
            : words.Exists(profile.ErrorWords.Contains) ? LabelKind.Error
            : LabelKind.Response;
    }

    /// <summary>What a sentence that leads over to a table says that it lists: fields of the response.</summary>
    public static bool IsCaptionOfFields(string text) => FieldsOfResponse().IsMatch(text) && !OfRequest().IsMatch(text);

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
        || profile.AsideWords.Contains(word)
        || profile.QueryWords.Contains(word)
        || profile.PathWords.Contains(word)
        || profile.BodyWords.Contains(word)
        || IsCode(word, '1', '5')
        || word.All(char.IsAsciiDigit);

    [GeneratedRegex(
        @"\b(?:response|returns?|returned)\b.*\b(?:attributes|fields|properties|object)\b\s*:$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex FieldsOfResponse();

    [GeneratedRegex(@"\b(?:request|query|filter|parameters?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfRequest();

    // `default unexpected error` on a button: the response of all other statuses.
    [GeneratedRegex(@"^default\b(?!\s+(?:values?|parameters?|settings?)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Default();

    // `Parameters for "List pets"`, `Response schema: application/json`
    [GeneratedRegex(
        @"\s+(?:for|of)\s+[""“].*$|\s+\((?:array|object)\b[^()]*\)$|\b(?:application|text|image|audio|video|multipart|font)/[\w.+*-]+",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Beside();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^(?<before>(?:(?:HTTP(?:/[\d.]+)?|Status(?:\s+code)?|Code|Responses?|Errors?|Examples?)\s*[:#–—-]?\s*)+)?(?<code>[1-5]\d\d)"
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
