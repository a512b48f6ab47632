using System.Text.RegularExpressions;

namespace TikiSpec.Evidence.Reading;

/// <summary>A method and an address as a page writes them.</summary>
/// <param name="Method">In capitals; null where the page leaves it out.</param>
/// <param name="Path">Below the host, placeholders in braces.</param>
/// <param name="Query">What its query has, in order; a value may be a placeholder.</param>
internal sealed partial record PageAddress(string? Method, string Path, IReadOnlyList<QueryPair> Query)
{
    private const string VersionPlaceholder = "{version}";

    public IReadOnlyList<string> Segments => Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As <c>v2</c>; null where it is a placeholder or there is none.</summary>
    public string? Version => Segments.FirstOrDefault(static segment => VersionSegment().IsMatch(segment));

    /// <summary>The version of an operation is told by other means.</summary>
    public bool HasVersionPlaceholder => Path.Contains(VersionPlaceholder, StringComparison.Ordinal);

    public IEnumerable<string> Placeholders =>
        Segments.Where(static segment => IsPlaceholder(segment) && segment != VersionPlaceholder).Select(static segment => segment[1..^1]);

    /// <summary>The placeholder that a name means; programs write <c>pet_id</c> for <c>petId</c>.</summary>
    public string? PlaceholderOf(string name)
    {
        var word = Bare(name);
        return Placeholders.FirstOrDefault(each => each == name) ?? Placeholders.FirstOrDefault(each => Bare(each) == word);

        static string Bare(string text) =>
            text.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
    }

    public static PageAddress? Of(string text)
    {
        var match = Line().Match(text.Trim());
        return match.Success && (match.Groups["method"].Success || match.Groups["host"].Success)
            ? Make(match.Groups["method"].Success ? MethodOf(match.Groups["method"].Value) : null, match.Groups["path"].Value)
            : null;
    }

    /// <summary>The path where a line is nothing else, as it stands below its method.</summary>
    public static PageAddress? OfPath(string text) =>
        Line().Match(text.Trim()) is { Success: true } match ? Make(null, match.Groups["path"].Value) : null;

    /// <summary>The method where a line is nothing else, but perhaps says that it is one.</summary>
    public static string? MethodAlone(string text) =>
        Alone().Match(text.Trim()) is { Success: true } match ? MethodOf(match.Groups["method"].Value) : null;

    /// <summary>The address within a line: of a heading, or at the beginning of what is said of it.</summary>
    /// <param name="text">The line.</param>
    /// <param name="isAnywhere">It need not begin with it.</param>
    public static PageAddress? In(string text, bool isAnywhere) =>
        Within().Match(text) is { Success: true } match && (isAnywhere || match.Groups["before"].Length == 0)
            ? Make(MethodOf(match.Groups["method"].Value), match.Groups["path"].Value)
            : null;

    /// <summary>What a heading ends with in brackets: a path, a method, or both.</summary>
    public static (string? Method, PageAddress? Path) InBrackets(string heading) =>
        Bracketed().Match(heading) is { Success: true } match
            ? (
                match.Groups["method"].Success ? MethodOf(match.Groups["method"].Value) : null,
                match.Groups["path"].Success ? Make(null, match.Groups["path"].Value) : null
            )
            : (null, null);

    /// <summary>The address that a caption ends with, whatever its letters: <c>Example for get /pets</c>,
    /// <c>Try it (get /pets)</c>.</summary>
    public static PageAddress? AtEnd(string text) =>
        End().Match(text) is { Success: true } match ? Make(MethodOf(match.Groups["method"].Value), match.Groups["path"].Value) : null;

    /// <summary>All addresses of a line that has nothing else: <c>POST /buy or POST /sell</c>.</summary>
    public static IReadOnlyList<PageAddress> AllOf(string text)
    {
        var parts = Between().Split(text.Trim());
        var found = parts.Select(Of).OfType<PageAddress>().Where(static address => address.Method is not null).ToList();
        return found.Count == parts.Length ? found : [];
    }

    /// <summary>What a command line calls.</summary>
    public static PageAddress? OfCommand(string text) =>
        CurlCommand.Read(text) is { } command ? Make(MethodOf(command.Method), command.Path) : null;

    /// <summary>Segments that no word of an address looks like, as an example has them.</summary>
    public IReadOnlyList<string> Values => [.. Segments.Where(static segment => IsValue(segment))];

    /// <summary>With placeholders where the values are.</summary>
    public PageAddress WithPlaceholders(IReadOnlyList<string> names)
    {
        var left = new Queue<string>(names);
        return this with
        {
            Path = "/" + string.Join('/', Segments.Select(segment => IsValue(segment) ? $"{{{left.Dequeue()}}}" : segment)),
        };
    }

    private static bool IsValue(string segment) =>
        !IsPlaceholder(segment) && !VersionSegment().IsMatch(segment) && (segment.All(char.IsAsciiDigit) || Id().IsMatch(segment));

    public PageAddress WithMethod(string method) => this with { Method = Method ?? method };

    public PageAddress WithVersion(string version) =>
        this with
        {
            Path = Path.Replace(VersionPlaceholder, version, StringComparison.Ordinal),
        };

    /// <summary>The same operation's address by its form: names of placeholders are free, and so is the version where
    /// it is one.</summary>
    public bool IsSameRoute(PageAddress other) => Fits(other, static (own, others) => IsPlaceholder(own) && IsPlaceholder(others));

    /// <summary>What the other one has in the place of a placeholder is a value of it.</summary>
    public bool IsTemplateOf(PageAddress other) => Fits(other, static (own, _) => IsPlaceholder(own));

    /// <summary>It is a call of this operation: a number, or what else no word of an address looks like, stands in the
    /// place of each placeholder.</summary>
    public bool IsCalledBy(PageAddress other) =>
        Fits(other, static (own, others) => IsPlaceholder(own) && others.Any(char.IsAsciiDigit)) && Path != other.Path;

    private bool Fits(PageAddress other, Func<string, string, bool> mayDiffer)
    {
        var (own, others) = (Segments, other.Segments);
        return own.Count == others.Count
            && own.Zip(others)
                .All(pair => pair.First == pair.Second || IsVersionPair(pair.First, pair.Second) || mayDiffer(pair.First, pair.Second));
    }

    private static bool IsVersionPair(string one, string two) =>
        (one == VersionPlaceholder && VersionSegment().IsMatch(two)) || (two == VersionPlaceholder && VersionSegment().IsMatch(one));

    private static bool IsPlaceholder(string segment) => segment.Length > 2 && segment[0] == '{' && segment[^1] == '}';

    private static PageAddress Make(string? method, string text)
    {
        // `/random(/:bytes)` has a part that may be left out.
        var parts = LeftOut().Replace(text, "").Split('?', 2);
        var path = Angle().Replace(parts[0].TrimEnd('/'), "{$1}");
        path = Colon().Replace(path, "/{$1}");
        var query =
            parts.Length < 2 ? [] : parts[1].Split('&').Select(static pair => pair.Split('=', 2)).Where(static pair => pair[0].Length > 0);
        return new PageAddress(
            method,
            path.Length == 0 ? "/" : path,
            [.. query.Select(static pair => new QueryPair(pair[0], pair.Length < 2 ? "" : pair[1])).DistinctBy(static pair => pair.Name)]
        );
    }

    private static string MethodOf(string word) => word.ToUpperInvariant() is "DEL" ? "DELETE" : word.ToUpperInvariant();

    [GeneratedRegex(
        @"^`?(?:(?<method>GET|POST|PUT|PATCH|DELETE|DEL|HEAD|OPTIONS)[\s`:]+)?"
            + @"(?:(?<host>(?:https?://|\{\{)[^/\s?`]+)(?<path>/?(?:\{[^{}\n]*\}|[^\s`])*)|(?<path>/(?:\{[^{}\n]*\}"
            + @"|[^\s`])*))`?(?:\s+HTTP/[\d.]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Line();

    [GeneratedRegex(
        @"^`?(?<method>GET|POST|PUT|PATCH|DELETE|DEL|HEAD|OPTIONS)`?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Alone();

    [GeneratedRegex(
        @"(?<before>^|^.*?[\s\[(`:–-])`?(?<method>GET|POST|PUT|PATCH|DELETE)[`:]?\s+`?(?:https?://[^/\s?`\])]+)?(?<path>/[^\s`\])]*)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Within();

    [GeneratedRegex(@"\[(?:(?<method>GET|POST|PUT|PATCH|DELETE)|(?<path>/[^\]\s]*))\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^.{1,60}(?:\bfor\s+|\(\s*)`?(?<method>get|post|put|patch|delete)`?\s*`?(?<path>/[^\s`)]*)`?\)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex End();

    [GeneratedRegex(@"\s*(?:,(?:\s*(?:or|and)\b)?|;|\b(?:or|and)\b)\s+(?=`?[A-Z]{3,7}[\s`])", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    // A UUID, or letters and digits without a word.
    [GeneratedRegex(
        @"^(?=[^-]*\d)(?:[0-9a-fA-F]{8,}|[0-9a-fA-F]{4,}(?:-[0-9a-fA-F]{4,})+|[a-z]{2,6}_\w*\d\w{4,})$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Id();

    [GeneratedRegex(@"^v\d+(\.\d+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex VersionSegment();

    [GeneratedRegex(@"\(/[^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex LeftOut();

    [GeneratedRegex("<([^<>/]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Angle();

    [GeneratedRegex("/:([A-Za-z_][A-Za-z0-9_]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();
}

/// <param name="Value">Empty where there is none.</param>
internal sealed record QueryPair(string Name, string Value)
{
    public bool IsPlaceholder => Value is ['{', .., '}'];
}
