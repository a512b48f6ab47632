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

    /// <summary>What is left.</summary>
    public string Description { get; private init; } = "";

    /// <summary>A name has a type or is required, else it is any word.</summary>
    public bool IsField => Type is not null || IsMandatory is not null;

    /// <summary>There is nothing but type and marks.</summary>
    public bool IsWhole => IsField && Description.Length == 0;

    public static FieldText Read(string text, PageProfile profile)
    {
        var read = new FieldText();
        // `limit: 10 (integer, optional)` has an example first.
        var rest = Example().Replace(text, "");
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
        if (Type is null && profile.TypePattern.Match(rest) is { Success: true } type)
        {
            rest = rest[type.Length..];
            return this with { Type = type.Value.Trim() };
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

    [GeneratedRegex(@"^:\s*[^\s(]+\s+(?=\()", RegexOptions.CultureInvariant)]
    private static partial Regex Example();

    [GeneratedRegex(@"^[\s,;:()|·•–—-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    // `<int32>` and `($int64)` belong to the type; `[ 1 .. 100 ]`, `<= 10 characters`, `non-empty` are limits beside
    // it.
    [GeneratedRegex(
        @"^(?:<[\w-]+>|\$[\w-]+\)?|(?<limit>\[\s*-?\d[\d.]*\s*\.\.\s*-?\d[\d.]*\s*\](?:\s*(?:characters|items))?|[<>]=?\s*-?\d[\d.]*"
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
