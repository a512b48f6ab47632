using TikiSpec.Drift.Rules;

namespace TikiSpec.Cli.Inputs;

/// <summary>Levels as people write them, in our words and in those of oasdiff's files.</summary>
internal static class LevelWords
{
    public const string All = "breaking (err), risky (warn), safe (info), off (none)";

    public static WireLevel? Parse(string word) =>
        word.ToLowerInvariant() switch
        {
            "breaking" or "err" or "error" => WireLevel.Breaking,
            "risky" or "warn" or "warning" => WireLevel.Risky,
            "safe" or "info" => WireLevel.Safe,
            "off" or "none" => WireLevel.Off,
            _ => null,
        };

    public static string Of(WireLevel level) => level.ToString().ToLowerInvariant();
}
