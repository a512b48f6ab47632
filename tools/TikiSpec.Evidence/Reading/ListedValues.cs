using System.Text.RegularExpressions;

namespace TikiSpec.Evidence.Reading;

/// <summary>The property whose values a table lists, where the text above it says so: <c>Possible "status"
/// values</c>, <c>allowed for the type parameter</c>.</summary>
internal static partial class ListedValues
{
    public static string? NameIn(string text) => Words().Match(text) is { Success: true } found ? found.Groups["name"].Value : null;

    [GeneratedRegex(
        @"\bvalues\b[^.]*\b(?:for|of)\s+(?:the\s+)?[""'`“]?(?<name>[A-Za-z_][\w.-]*)[""'`”]?\s+(?:parameter|property|field|attribute)\b"
            + @"|[""'`“](?<name>[A-Za-z_][\w.-]*)[""'`”]\s+(?:parameter\s+|property\s+|field\s+)?values\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Words();
}
