using System.Globalization;
using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Emulator.Examples;

/// <summary>The media type that a caller wants most among those that a response is declared in.</summary>
internal static class AcceptedMedia
{
    /// <summary>Null where none is wanted. Of equals JSON comes first, then texts, as clients of ours prefer
    /// them.</summary>
    public static MediaTypeView? Choose(IReadOnlyList<MediaTypeView> content, string? accept)
    {
        var ranges = (accept ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return content
            .Select(media => (Media: media, Weight: ranges.Length == 0 ? 1 : Weight(MediaTypeName.Of(media.Name), ranges)))
            .Where(static one => one.Weight > 0)
            .OrderByDescending(static one => one.Weight)
            .ThenBy(static one => Rank(MediaTypeName.Of(one.Media.Name)))
            .Select(static one => one.Media)
            .FirstOrDefault();
    }

    /// <summary>What a response says that it is: of a range, what the caller names or what is usual.</summary>
    public static string ContentType(MediaTypeView media, string? accept)
    {
        var name = MediaTypeName.Of(media.Name);
        if (!name.Contains('*', StringComparison.Ordinal))
        {
            return name;
        }

        var wanted = (accept ?? "")
            .Split(',')
            .Select(MediaTypeName.Of)
            .FirstOrDefault(one => one.Length > 0 && !one.Contains('*', StringComparison.Ordinal) && DeclaredMedia.Holds(name, one));
        return wanted
            ?? name switch
            {
                "image/*" => "image/png",
                "text/*" => "text/plain",
                "audio/*" => "audio/mpeg",
                "video/*" => "video/mp4",
                _ when MediaTypeName.IsJson(name) && media.Schema is not null => "application/json",
                _ => "application/octet-stream",
            };
    }

    /// <summary>By the range that says most of the name, as RFC 9110 has it.</summary>
    private static double Weight(string name, string[] ranges) =>
        ranges
            .Select(static range => range.Split(';', StringSplitOptions.TrimEntries))
            .Where(range =>
                DeclaredMedia.Holds(range[0].ToLowerInvariant(), name) || DeclaredMedia.Holds(name, range[0].ToLowerInvariant())
            )
            .OrderByDescending(static range => range[0].Count(static c => c != '*'))
            .Select(static range => Quality(range))
            .FirstOrDefault();

    private static double Quality(string[] range) =>
        range.FirstOrDefault(static part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase)) is { } text
        && double.TryParse(text[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality)
            ? quality
            : 1;

    private static int Rank(string name) =>
        MediaTypeName.IsJson(name) ? 0
        : name.StartsWith("text/", StringComparison.Ordinal) ? 1
        : 2;
}
