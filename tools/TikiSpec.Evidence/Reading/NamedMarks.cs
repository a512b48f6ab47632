using System.Text.RegularExpressions;

namespace TikiSpec.Evidence.Reading;

/// <summary>Names of which a text says that they must be there, or may: <c>using the required id parameter</c>,
/// <c>the id field is optional</c>; and lists of nothing but names below <c>Required fields</c>.</summary>
internal static partial class NamedMarks
{
    /// <param name="text">A sentence, or a list.</param>
    /// <param name="ofLabel">What the title above says of all that is below it; null where it is silent.</param>
    public static IEnumerable<(string Name, bool IsMandatory)> In(string text, bool? ofLabel)
    {
        if (ofLabel is { } mark && Names().Match(text) is { Success: true } list)
        {
            return list.Groups["name"].Captures.Select(capture => (capture.Value, mark));
        }

        return Sentence()
            .Matches(text)
            .Select(static match =>
                (match.Groups["name"].Value, !match.Groups["mark"].Value.Equals("optional", StringComparison.OrdinalIgnoreCase))
            );
    }

    [GeneratedRegex(
        @"^(?<name>[A-Za-z_][\w.-]*)(?:(?:,\s*(?:and\s+)?|\s+and\s+)(?<name>[A-Za-z_][\w.-]*))+\.?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Names();

    [GeneratedRegex(
        @"\b(?<mark>required|mandatory|optional)\s+[""'`“]?(?<name>[A-Za-z_][\w.-]*)[""'`”]?\s+(?:query\s+)?(?:parameter|property"
            + @"|field|attribute)\b"
            + @"|(?<![\w-])[""'`“]?(?<name>[A-Za-z_][\w.-]*)[""'`”]?\s+(?:query\s+)?(?:parameter|property|field"
            + @"|attribute)\s+is\s+(?<mark>required|mandatory|optional)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Sentence();
}
