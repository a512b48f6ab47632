using System.Globalization;

namespace TikiSpec.Transport.Responses;

/// <summary>What the headers of a response say of an operation that is on its way out: <c>Deprecation</c> (RFC 9745),
/// <c>Sunset</c> (RFC 8594), <c>Link</c> with deprecation or successor-version, <c>Warning: 299</c>.</summary>
/// <remarks>What cannot be read says nothing: a header never fails a call.</remarks>
internal readonly record struct DeprecationHeaders(
    bool IsDeprecated,
    DateTimeOffset? Since,
    DateTimeOffset? Sunset,
    string? Link,
    string? Successor,
    string? Warning
)
{
    private const string DeprecationName = "Deprecation";
    private const string SunsetName = "Sunset";

    /// <summary>A link or a warning alone deprecates nothing.</summary>
    public bool SaySomething => IsDeprecated || Sunset is not null;

    /// <summary>Nothing is allocated to find out that there are none.</summary>
    public static bool Are(RawResponse response) => response.HasHeader(DeprecationName) || response.HasHeader(SunsetName);

    public static DeprecationHeaders Read(RawResponse response)
    {
        var deprecation = Single(response, DeprecationName);
        var links = LinkHeader.Read(response.AllOf("Link"));
        return new DeprecationHeaders(
            deprecation is { Length: > 0 } && !deprecation.Equals("false", StringComparison.OrdinalIgnoreCase) && deprecation != "?0",
            Time(deprecation),
            Time(Single(response, SunsetName)),
            Target(links, "deprecation") ?? Target(links, "sunset"),
            Target(links, "successor-version"),
            response.AllOf("Warning").Select(Text299).FirstOrDefault(static text => text is not null)
        );
    }

    private static string? Single(RawResponse response, string name) => response.AllOf(name).FirstOrDefault()?.Trim();

    private static string? Target(IReadOnlyList<LinkHeader> links, string relation) =>
        links.FirstOrDefault(link => link.Relations.Contains(relation, StringComparer.OrdinalIgnoreCase)).Target;

    /// <summary><c>@1688169599</c> as RFC 9745 has it; a date as drafts of it and RFC 8594 have it.</summary>
    private static DateTimeOffset? Time(string? text)
    {
        if (text is ['@', .. var seconds])
            return
                long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                && value >= DateTimeOffset.MinValue.ToUnixTimeSeconds()
                && value <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? DateTimeOffset.FromUnixTimeSeconds(value)
                : null;
        return DateTimeOffset.TryParseExact(
            text,
            ["r", "yyyy-MM-dd"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date
        )
            ? date
            : null;
    }

    /// <summary><c>299 - "Goes in May"</c>.</summary>
    private static string? Text299(string warning)
    {
        var (start, end) = (warning.IndexOf('"', StringComparison.Ordinal), warning.LastIndexOf('"'));
        return !warning.TrimStart().StartsWith("299 ", StringComparison.Ordinal) ? null
            : end > start ? warning[(start + 1)..end]
            : warning.Trim();
    }
}
