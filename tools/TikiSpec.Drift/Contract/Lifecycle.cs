using System.Globalization;

namespace TikiSpec.Drift.Contract;

/// <summary>How far something is on its way out, as far as a comparison asks, with the places that say so.</summary>
internal sealed class Lifecycle
{
    /// <summary>Nothing is said of it.</summary>
    public static readonly Lifecycle None = new();

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd HH:mm:ss",
    ];

    public Keyword? Deprecated { get; init; }

    /// <summary>The words of the document.</summary>
    public Keyword? Sunset { get; init; }

    public string? Since { get; init; }

    /// <summary>The successor as JSON text.</summary>
    public Keyword? Successor { get; init; }

    public Keyword? Stability { get; init; }

    public bool IsDeprecated => Deprecated is not null;

    /// <summary>The day of the removal; null when there is none or when it cannot be read.</summary>
    public DateTime? SunsetDay => DayOf(Sunset?.Text);

    public bool HasUnreadableSunset => Sunset is not null && SunsetDay is null;

    public bool HasUnknownStability => RankOf(Stability?.Text) is null;

    /// <summary>draft 0, alpha 1, beta 2, stable (and unsaid) 3; null for another word.</summary>
    public int? StabilityRank => RankOf(Stability?.Text);

    public static int? RankOf(string? stability) =>
        stability switch
        {
            null or "stable" => 3,
            "beta" => 2,
            "alpha" => 1,
            "draft" => 0,
            _ => null,
        };

    public static Lifecycle Read(ObjectView owner) =>
        LifecycleView.Of(owner) is not { } view
            ? None
            : new Lifecycle
            {
                Deprecated = view.IsDeprecated ? new Keyword("true", view.DeprecatedAt!) : null,
                Sunset = KeywordOf(view.Sunset, view.SunsetAt),
                Since = view.Since,
                Successor = KeywordOf(view.Successor, view.SuccessorAt),
                Stability = KeywordOf(view.Stability, view.StabilityAt),
            };

    /// <summary>What this one does not say, the other does.</summary>
    public Lifecycle Or(Lifecycle inner) =>
        ReferenceEquals(inner, None) ? this
        : ReferenceEquals(this, None) ? inner
        : new Lifecycle
        {
            Deprecated = Deprecated ?? inner.Deprecated,
            Sunset = Sunset ?? inner.Sunset,
            Since = Since ?? inner.Since,
            Successor = Successor ?? inner.Successor,
            Stability = Stability ?? inner.Stability,
        };

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

    private static Keyword? KeywordOf(string? text, SpecCursor? at) => text is null ? null : new Keyword(text, at!);
}
