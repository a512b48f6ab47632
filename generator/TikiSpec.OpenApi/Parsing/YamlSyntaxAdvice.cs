namespace TikiSpec.OpenApi.Parsing;

/// <summary>What is wrong and what to do about it, for the complaints that YamlDotNet has of texts that people
/// write.</summary>
internal static class YamlSyntaxAdvice
{
    private const string CheckAround = "check the brackets, quotes and indentation here and in the lines before";

    /// <summary>The first row whose words stand in the complaint counts.</summary>
    private static readonly (string Words, string Advice)[] Rows =
    [
        (
            "did not find expected key",
            "this does not belong to the mapping above; begin its line in the column of the mapping's keys, "
                + "or put a value with quotes or brackets in it into quotes as a whole"
        ),
        (
            "found invalid mapping",
            "a ': ' stands within a text or behind a line that is indented otherwise; put the text into quotes, "
                + "or indent the line as its neighbours"
        ),
        ("cannot start any token", "no text may begin with this character; put the text into quotes"),
        ("unknown escape character", "double quotes know no such escape; write the backslash twice, or use single quotes"),
        ("block sequence entries are not allowed", "no list may begin here; begin it on a line of its own below the key"),
        ("mapping values are not allowed", "no key may stand here; put the text into quotes, or begin the key on a line of its own"),
        ("mapping keys are not allowed", "no key may stand here; put the text into quotes, or begin the key on a line of its own"),
        ("found wrong indentation", "the text in quotes goes on in a line that is not indented; close the quotes, or indent the line"),
        (
            "did not find expected '-' indicator",
            "this does not belong to the list above; begin its line with '- ' in the column of the list's other items"
        ),
        ("could not find expected ':'", "a key has no colon; write ': ' behind it, or indent the line if it belongs to the text above"),
        ("expected ',' or '}'", "a comma or } is missing before this; add it, or put the text into quotes"),
        ("expected ',' or ']'", "a comma or ] is missing before this; add it, or put the text into quotes"),
        ("unexpected end of stream", "the text in quotes has no end; close the quotes"),
        ("unexpected document indicator", "the text in quotes has no end before the line '---' or '...'; close the quotes"),
        ("expected <document start>", "no document may begin here; remove what stands before it, or separate the two with a line '---'"),
        ("invalid comment after", "a comment must have a blank before its #; add one"),
        ("undefined tag handle", "the tag is not declared; remove it, or put the text into quotes if it is none"),
    ];

    public static string Of(string complaint)
    {
        var known = Array.Find(Rows, row => complaint.IndexOf(row.Words, StringComparison.OrdinalIgnoreCase) >= 0).Advice;
        return known ?? Sentence(complaint) + "; " + CheckAround;
    }

    private static string Sentence(string complaint)
    {
        var text = complaint.Trim().TrimEnd('.');
        return text.Length == 0 ? "the text is no YAML" : char.ToLowerInvariant(text[0]) + text.Substring(1);
    }
}
