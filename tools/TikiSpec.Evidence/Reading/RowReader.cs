using System.Text.RegularExpressions;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Reading;

/// <summary>What a row of a table says of a parameter or a property.</summary>
internal static partial class RowReader
{
    public static PageRow Read(ReadRow row, PageProfile profile)
    {
        var description = row["description"];
        return new PageRow
        {
            Line = row.Line,
            Type = row["type"],
            JsonType = row["type"] is { } type ? profile.JsonTypeOf(type) : null,
            IsMandatory = row["mandatory"] is { } word ? profile.IsMandatory(word) : null,
            Default = row["default"] ?? DefaultIn(description),
            Description = description?.ReplaceLineEndings(" "),
            Values = [.. (row["values"]?.Split('\n').Distinct() ?? ValuesIn(description)).Select(value => new PageNote(row.Line, value))],
        };
    }

    public static bool IsList(PageRow row) =>
        row.Type is { } type
        && (type.StartsWith("list", StringComparison.OrdinalIgnoreCase) || type.StartsWith("array", StringComparison.OrdinalIgnoreCase));

    /// <summary>Values that another table of the page lists, where the row says so:
    /// <c>choose one of the state list table</c>.</summary>
    public static PageRow WithListed(string name, PageRow row, IReadOnlyList<TableRows> tables) =>
        row is { Values.Count: 0, Description: { } text }
        && ListWord().IsMatch(text)
        && text.Contains(name, StringComparison.OrdinalIgnoreCase)
        && tables.FirstOrDefault(table => table.IsOf(name)) is { } listed
            ? listed.Listed(row)
            : row;

    private static string? DefaultIn(string? text) =>
        text is not null && DefaultWord().Match(text) is { Success: true } match ? match.Groups["value"].Value : null;

    /// <summary><c>enum {1: on, 2: off}</c>, <c>1=active / 0=inactive</c>, <c>one of a, b, c</c>,
    /// <c>en/vi</c>.</summary>
    internal static IEnumerable<string> ValuesIn(string? text)
    {
        if (text is null)
        {
            return [];
        }

        var pairs = ValuePair().Matches(text).Select(static match => match.Groups["value"].Value).Distinct().ToList();
        if (pairs.Count > 1)
        {
            return pairs;
        }

        var list = QuotedList().Match(text) is { Success: true } quoted ? quoted : ValueList().Match(text);
        var values = list.Groups["value"].Captures.Select(static capture => capture.Value).Distinct().ToList();
        // `example: 510` shows one, and says nothing of the others.
        return values.Count == 1 && list.Value.StartsWith("example", StringComparison.OrdinalIgnoreCase) ? [] : values;
    }

    [GeneratedRegex(
        @"(?:\bdefaults?(?:(?:\s+(?:value|is|to)\b)+\s*[:=]?|\s*[:=])|(?<!(?:\b(?:the|an?|its|your|their|any|no)"
            + @"|['’]s)\s)\bdefaults?(?=\s|$))\s*['""`]?(?<value>(?!is\b|values?\b)[\w-]+(?:\.\d+)?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DefaultWord();

    [GeneratedRegex(@"(?<=[{(/,]\s*)(?<value>\w+)\s*[=:]\s*-?\w+|(?<=:\s+)(?<value>\w+)\s*=\s*-?\w+", RegexOptions.CultureInvariant)]
    private static partial Regex ValuePair();

    private const string OfName = @"(?:\s+(?:of|for)\s+(?:the\s+)?[\w`.-]+(?:\s+(?:parameter|property|field))?)?";

    // What a value means may stand behind it: `asc (oldest first)`.
    private const string Note = @"(?:\s*\([^()]{1,60}\))?";

    // The list ends with its sentence; after `allowed:` blanks alone may part it.
    [GeneratedRegex(
        @"(?:\b(?:can be|one of|any of|either|(?<!default\s)values?"
            + OfName
            + @"(?:\s+(?:are|include))?\s*:?|allowed\s*:"
            + @"|enum\s*:|options(?:\s*:|\s+are)|ex(?:ample)?\s*:|e\.g\.:?)\s*:?\s+\[?\s*"
            + @"(?<value>\w[\w-]*)(?:"
            + Note
            + @"\s*(?:,\s*(?:or|and)\b|,|/|\||\b(?:or|and)\b)\s*(?<value>\w[\w-]*))*(?="
            + Note
            + @"\s*(?:$|[).;\]]))"
            + @"|\ballowed\s*:\s*(?<value>\w[\w-]*)(?:\s+(?<value>\w[\w-]*))+\s*$"
            + @"|\b(?<value>[a-z]{2})/(?<value>[a-z]{2})\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex ValueList();

    [GeneratedRegex(
        @"\b(?:enum|(?<!default\s)values?|one of|either|allowed|options|can be)(?:\s+are)?\s*:?\s*\[?"
            + @"(?:[""'`“](?<value>\w[\w-]*)[""'`”]"
            + Note
            + @"(?:\s*[,|/]?\s*(?:(?:or|and)\s+)?))+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex QuotedList();

    [GeneratedRegex(@"\b(list|table)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListWord();
}
