using System.Globalization;

namespace TikiSpec.Drift.Contract;

/// <summary>How far something is on its way out: <c>deprecated</c>, <c>x-sunset</c>, <c>x-client-deprecation</c>,
/// <c>x-stability-level</c>.</summary>
internal sealed record Lifecycle
{
    /// <summary>Nothing is said of it.</summary>
    public static readonly Lifecycle None = new();

    public static readonly IReadOnlyList<string> Keywords = ["deprecated", "x-sunset", "x-client-deprecation", "x-stability-level"];

    public bool IsDeprecated { get; init; }

    /// <summary>The words of the document, or null.</summary>
    public string? Sunset { get; init; }

    public string? Since { get; init; }

    /// <summary>The successor as JSON text, or null.</summary>
    public string? Successor { get; init; }

    public string? Stability { get; init; }

    /// <summary>The day of the removal; null when there is none or when it cannot be read.</summary>
    public DateTime? SunsetDay => DayOf(Sunset);

    public bool HasUnreadableSunset => Sunset is not null && SunsetDay is null;

    /// <summary>draft 0, alpha 1, beta 2, stable (and unsaid) 3; null for another word.</summary>
    public int? StabilityRank =>
        Stability switch
        {
            null or "stable" => 3,
            "beta" => 2,
            "alpha" => 1,
            "draft" => 0,
            _ => null,
        };

    internal static Lifecycle Read(SpecCursor owner)
    {
        if (!Keywords.Any(owner.Has))
        {
            return None;
        }

        var details = DeprecationView.Of(owner);
        return new Lifecycle
        {
            IsDeprecated = owner["deprecated"].IsTrue,
            Sunset = owner["x-sunset"].Text ?? details?.Sunset,
            Since = details?.Since,
            Successor = details?.SuccessorText,
            Stability = owner["x-stability-level"].Text,
        };
    }

    /// <summary>RFC 3339, a date alone, or the JSON-quoted form that some tools write.</summary>
    internal static DateTime? DayOf(string? text) =>
        text is not null
        && DateTimeOffset.TryParseExact(
            text.Trim('"'),
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
            ? instant.UtcDateTime.Date
            : null;

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd HH:mm:ss",
    ];
}
