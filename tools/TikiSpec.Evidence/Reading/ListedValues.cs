using System.Text.RegularExpressions;
using TikiSpec.Evidence.Blocks;

namespace TikiSpec.Evidence.Reading;

/// <summary>The property whose values a table or a sentence lists, where the text says so: <c>Possible "status"
/// values</c>, <c>allowed for the type parameter</c>, <c>the sort parameter is one of asc and desc</c>.</summary>
internal static partial class ListedValues
{
    public static string? NameIn(string text) => Words().Match(text) is { Success: true } found ? found.Groups["name"].Value : null;

    /// <summary>A sentence that names a property and lists its values; else null.</summary>
    public static TableRows? In(TextItem text)
    {
        if ((NameIn(text.Text) ?? NameOfSentence(text.Text)) is not { } name)
        {
            return null;
        }

        var values = RowReader.ValuesIn(text.Text).ToList();
        return values.Count < 2
            ? null
            : new TableRows(
                TableKind.Values,
                name,
                [.. values.Select(value => new ReadRow(text.Line, "", new Dictionary<string, string> { ["name"] = value }))]
            )
            {
                IsNamed = true,
            };
    }

    private static string? NameOfSentence(string text) =>
        Sentence().Match(text) is { Success: true } found && PageName.IsName(found.Groups["name"].Value)
            ? found.Groups["name"].Value
            : null;

    [GeneratedRegex(
        @"\bvalues\b[^.]*\b(?:for|of)\s+(?:the\s+)?[""'`“]?(?<name>[A-Za-z_][\w.-]*)[""'`”]?\s+(?:parameter|property|field|attribute)\b"
            + @"|[""'`“](?<name>[A-Za-z_][\w.-]*)[""'`”]\s+(?:parameter\s+|property\s+|field\s+)?values\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Words();

    // `state may be one of open, closed`, `the values of state are open and closed`
    [GeneratedRegex(
        @"(?<![\w-])[""'`“]?(?<name>[A-Za-z_][\w.-]*)[""'`”]?(?:\s+(?:parameter|property|field|attribute|query parameter))?"
            + @"\s+(?:(?:can|may|must|should|will)\s+be|is|are|takes|accepts)\s+(?:either|one of|any of)\b"
            + @"|\bvalues\s+(?:of|for)\s+(?:the\s+)?[""'`“]?(?<name>[A-Za-z_][\w.-]*)[""'`”]?\s*(?:are|:)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Sentence();
}
