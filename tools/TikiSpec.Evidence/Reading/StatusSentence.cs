using System.Text.RegularExpressions;

namespace TikiSpec.Evidence.Reading;

/// <summary>Statuses that a sentence names: <c>Returns 404 if there is none</c>, <c>a 409 or 422 error</c>, <c>fails
/// with 403 Forbidden</c>.</summary>
/// <remarks>A number is one where words of a response stand before it and nothing behind it that is counted, or where
/// its own words do.</remarks>
internal static partial class StatusSentence
{
    public static IEnumerable<string> CodesIn(string text) => Status().Matches(text).SelectMany(CodesOf);

    private static IEnumerable<string> CodesOf(Match match) => match.Groups["code"].Captures.Select(static capture => capture.Value);

    [GeneratedRegex(
        @"(?:\b(?:return(?:s|ed|ing)?|respon(?:d|ds|ded|ding|se|ses)|rais(?:e|es|ed|ing)|throws?|thrown|fails?|failed|rejected"
            + @"|gets?|receives?|gives?"
            + @"|results?\s+in|answers?|http|status(?:es)?|codes?|errors?|with\s+an?|is\s+an?|are\s+an?"
            + @"|an?(?=\W+[45]\d\d(?:\W+(?:or|and)\W+[45]\d\d)*\W+(?:error|status|response|code)))"
            + @"(?:\W+(?:an?|the|with|in|of|is|are|be|either|http|status|codes?|errors?|response|by|to|if|and|or))*\W{1,3}"
            + @"(?<code>[45]\d\d)(?<more>\W{0,3}(?:,|\bor\b|\band\b|/)\W{0,3}(?<code>[45]\d\d))*(?![\d%]|[.,]\d)"
            + @"(?=\W{0,3}(?:$|[.;:,)\n–—-]|\b(?:if|when|unless|where|because|otherwise|is\s+returned|will\s+be|for|in\s+case|on"
            + @"|to|as|with|and|or"
            + @"|errors?|status|responses?|code|http|"
            + Reasons
            + @")))"
            + @"|(?<![\d.])(?<code>[45]\d\d)(?![\d%])\W{1,3}(?:"
            + Reasons
            + @")\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Status();

    private const string Reasons =
        "bad request|unauthori[sz]ed|payment required|forbidden|not found|method not allowed|not acceptable|request timeout|conflict|gone"
        + "|precondition failed|payload too large|unsupported media type|unprocessable|locked|too many requests|internal server error"
        + "|not implemented|bad gateway|service unavailable|gateway timeout";
}
