using System.Text.RegularExpressions;

namespace TikiSpec.Evidence.Reading;

/// <summary>What stands behind a name, as <c>string, required — the name to show</c> or
/// <c>integer &lt;int32&gt; optional</c>: type and marks first, then prose.</summary>
internal sealed partial record FieldText
{
    public string? Type { get; private init; }

    /// <summary>Null where nothing says so.</summary>
    public bool? IsMandatory { get; private init; }

    /// <summary><c>path</c>, <c>query</c>, <c>header</c> or <c>body</c>, where it is said.</summary>
    public string? Location { get; private init; }

    public bool IsDeprecated { get; private init; }

    /// <summary>As <c>(string: "base64")</c> says it; null where nothing does.</summary>
    public string? Default { get; private init; }

    /// <summary>Of an enum, where they stand before its type; empty otherwise.</summary>
    public IReadOnlyList<string> Values { get; private init; } = [];

    /// <summary>What is left.</summary>
    public string Description { get; private init; } = "";

    /// <summary>A name has a type or is required, else it is any word.</summary>
    public bool IsField => Type is not null || IsMandatory is not null;

    /// <summary>There is nothing but type and marks.</summary>
    public bool IsWhole => IsField && Description.Length == 0;

    public static FieldText Read(string text, PageProfile profile)
    {
        // `limit: 10 (integer, optional)` has an example first, an enum its values.
        var example = Example().Match(text);
        var read = new FieldText { Values = example.Groups["enum"].Success ? [.. ValuesOf(example.Groups["shown"].Value)] : [] };
        var rest = text[example.Length..];
        while (true)
        {
            rest = Separators().Replace(rest, "");
            var next = read.Take(ref rest, profile);
            if (next is null)
            {
                return read with { Description = Closing().Replace(rest, "").Trim() };
            }

            read = next;
        }
    }

    /// <summary>Null where no type and no mark comes next.</summary>
    private FieldText? Take(ref string rest, PageProfile profile)
    {
        var named = NameOfType().Match(rest).Length;
        if (Type is null && profile.TypePattern.Match(rest[named..]) is { Success: true } type)
        {
            rest = SchemaOfType().Replace(rest[(named + type.Length)..], "");
            var given = DefaultOfType().Match(rest);
            rest = rest[given.Length..];
            return this with
            {
                Type = type.Value.Trim(),
                Default = given.Groups["value"].Success ? given.Groups["value"].Value : Default,
                IsMandatory = given.Groups["mark"].Success ? given.Groups["mark"].Value == "required" : IsMandatory,
            };
        }

        if (Type is null && Drawn().Match(rest) is { Success: true } drawn)
        {
            rest = rest[drawn.Length..];
            return this with { Type = drawn.Groups["list"].Success ? "array" : "object" };
        }

        if (Format().Match(rest) is { Success: true } format && (Type is not null || format.Groups["limit"].Success))
        {
            rest = rest[format.Length..];
            return this;
        }

        if (In().Match(rest) is { Success: true } place && Location is null)
        {
            rest = rest[place.Length..];
            return this with { Location = LocationOf(place.Groups["place"].Value) };
        }

        if (Star().Match(rest) is { Success: true } star && IsMandatory is null)
        {
            rest = rest[star.Length..];
            return this with { IsMandatory = true };
        }

        if (Word().Match(rest) is { Success: true } word)
        {
            var text = word.Groups["word"].Value.ToLowerInvariant();
            if (IsMandatory is null && text.Length > 4 && profile.IsMandatory(text) is { } mandatory && text is not ("false" or "always"))
            {
                rest = rest[word.Length..];
                return this with { IsMandatory = mandatory };
            }

            if (!IsDeprecated && profile.DeprecationWords.Contains(text))
            {
                rest = rest[word.Length..];
                return this with { IsDeprecated = true };
            }

            if (text is "nullable" or "readonly" or "read-only" or "writeonly" or "write-only")
            {
                rest = rest[word.Length..];
                return this;
            }
        }

        return null;
    }

    private static string LocationOf(string word) =>
        word.ToLowerInvariant() switch
        {
            "path" or "url" or "uri" => "path",
            "header" or "headers" => "header",
            "body" or "form" or "formdata" => "body",
            _ => "query",
        };

    private static IEnumerable<string> ValuesOf(string shown) =>
        shown.Split(',').Select(static value => value.Trim(' ', '`', '"', '\'')).Where(static value => value.Length > 0);

    [GeneratedRegex(@"^:\s*(?<shown>[^()]+?)\s+(?=\((?:(?<enum>enum)\b|[A-Za-z]))", RegexOptions.CultureInvariant)]
    private static partial Regex Example();

    [GeneratedRegex(@"^Type:\s*", RegexOptions.CultureInvariant)]
    private static partial Regex NameOfType();

    // `Pet { }` and `[ Pet { } ]`, as models are drawn whose properties stand apart.
    [GeneratedRegex(@"^(?<list>\[\s*)?(?:\S*#/\S*\s+)?[\w.-]*\s*\{\s*\}(?(list)\s*\])", RegexOptions.CultureInvariant)]
    private static partial Regex Drawn();

    // `array · Pet[]`
    [GeneratedRegex(@"^\s*·\s*[\w.-]+(?:\[\])*(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SchemaOfType();

    // `(int: 32)` and `(string: <required>)`
    [GeneratedRegex(@"^:\s*(?:<(?<mark>required|optional)>|""(?<value>[^""]*)""|(?<value>[\w.-]+))(?=\))", RegexOptions.CultureInvariant)]
    private static partial Regex DefaultOfType();

    [GeneratedRegex(@"^[\s,;:()|·•–—-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    // `<int32>` and `($int64)` belong to the type; `[ 1 .. 100 ]`, `<= 10 characters`, `non-empty` are limits beside
    // it.
    [GeneratedRegex(
        @"^(?:<[\w-]+>|\$[\w-]+\)?|Format:\s*[\w-]+|(?<limit>\[\s*-?\d[\d.]*\s*\.\.\s*-?\d[\d.]*\s*\](?:\s*(?:characters|items))?"
            + @"|[<>]=?\s*-?\d[\d.]*"
            + @"(?:\s*(?:characters|items))?|non-empty|unique))(?=\s|$|\))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Format();

    [GeneratedRegex(
        @"^(?:in[:\s]+)?(?<place>query|path|header|headers|body|formData|url|uri)(?:\s+(?:param|parameter))?(?=\s*(?:[),;|–—-]|$))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex In();

    [GeneratedRegex(@"^\*(?=\s|$|\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Star();

    [GeneratedRegex(@"^(?<word>\p{L}[\p{L}-]+)(?:[.:!]|(?=[\s,;)|]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[\s)\].:,;–—-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();
}
