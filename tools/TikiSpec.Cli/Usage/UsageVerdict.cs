using TikiSpec.Cli.Projects;

namespace TikiSpec.Cli.Usage;

/// <summary>Whom a change breaks, as seen by whoever uses the client. Worse is more.</summary>
internal enum UsageVerdict
{
    /// <summary>Nothing that it touches is used.</summary>
    Unused,

    /// <summary>What it touches is used, but not in the way that breaks: read where it breaks those who send it, or in
    /// a call that is not made.</summary>
    BreaksOthers,

    /// <summary>It cannot be told.</summary>
    Unknown,

    /// <summary>What it touches is used in the way that breaks.</summary>
    BreaksYou,
}

/// <summary>A verdict with what it stands on.</summary>
/// <param name="Reason">Why it is so, where the lines do not show it; else empty.</param>
/// <param name="Locations">The lines that read or send the thing; empty where nothing does.</param>
internal sealed record UsageFinding(UsageVerdict Verdict, string Reason, IReadOnlyList<CodeLocation> Locations)
{
    public static UsageFinding Unused { get; } = new(UsageVerdict.Unused, "", []);

    public string Word => WordOf(Verdict);

    /// <summary>It may concern the one who asks: what is not known counts.</summary>
    public bool Concerns => Verdict is UsageVerdict.BreaksYou or UsageVerdict.Unknown;

    public static string WordOf(UsageVerdict verdict) =>
        verdict switch
        {
            UsageVerdict.BreaksYou => "breaks you",
            UsageVerdict.BreaksOthers => "breaks others",
            UsageVerdict.Unknown => "unknown",
            _ => "unused by you",
        };

    public static UsageFinding BreaksYou(IEnumerable<CodeLocation> locations) => new(UsageVerdict.BreaksYou, "", [.. locations]);

    public static UsageFinding Unknown(string reason, IEnumerable<CodeLocation> locations) =>
        new(UsageVerdict.Unknown, reason, [.. locations]);

    public static UsageFinding BreaksOthers(IEnumerable<CodeLocation> locations) => new(UsageVerdict.BreaksOthers, "", [.. locations]);

    /// <summary>The worst of some; its locations are those of all that are as bad.</summary>
    public static UsageFinding Worst(IEnumerable<UsageFinding> findings)
    {
        var all = findings.ToList();
        if (all.Count == 0)
        {
            return Unused;
        }

        var worst = all.Max(static one => one.Verdict);
        var same = all.Where(one => one.Verdict == worst).ToList();
        return new UsageFinding(
            worst,
            same.Select(static one => one.Reason).FirstOrDefault(static reason => reason.Length > 0) ?? "",
            [.. same.SelectMany(static one => one.Locations).Distinct()]
        );
    }
}
