namespace TikiSpec.Lint;

/// <summary>Profile and levels as the keys of a .globalconfig have them, which every tool that looks at documents
/// reads.</summary>
/// <param name="Profile">Null where none is chosen.</param>
/// <param name="Levels">By diagnostic id in capitals; null is the level that the profile has.</param>
/// <param name="Complaints">Keys with a value that means nothing, as sentences.</param>
public sealed record LintConfig(
    LintProfile? Profile,
    IReadOnlyDictionary<string, LintLevel?> Levels,
    IReadOnlyList<LintConfigComplaint> Complaints
)
{
    public const string ProfileKey = "tikispec_lint_profile";

    private const string Prefix = "dotnet_diagnostic.TIKI";
    private const string Suffix = ".severity";

    public static LintConfig Read(IEnumerable<KeyValuePair<string, string>> keys)
    {
        LintProfile? profile = null;
        var levels = new Dictionary<string, LintLevel?>(StringComparer.OrdinalIgnoreCase);
        var complaints = new List<LintConfigComplaint>();
        foreach (var entry in keys)
        {
            if (string.Equals(entry.Key, ProfileKey, StringComparison.OrdinalIgnoreCase))
            {
                profile = ProfileOf(entry.Value);
                if (profile is null)
                {
                    complaints.Add(
                        new LintConfigComplaint(entry.Key, $"'{entry.Value}' is no profile. Profiles are recommended and tiki.")
                    );
                }
            }
            else if (IdIn(entry.Key) is { } id)
            {
                if (TryLevel(entry.Value, out var level))
                {
                    levels[id] = level;
                }
                else
                {
                    complaints.Add(
                        new LintConfigComplaint(
                            entry.Key,
                            $"'{entry.Value}' is no severity. Severities are error, warning, suggestion, silent, none and default."
                        )
                    );
                }
            }
        }

        return new LintConfig(profile, levels, complaints);
    }

    /// <summary>Null for a word that names none.</summary>
    public static LintProfile? ProfileOf(string word) =>
        word.Trim().ToLowerInvariant() switch
        {
            "recommended" => LintProfile.Recommended,
            "tiki" => LintProfile.Tiki,
            _ => null,
        };

    private static string? IdIn(string key) =>
        key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
            ? key.Substring(Prefix.Length - 4, key.Length - Prefix.Length - Suffix.Length + 4).ToUpperInvariant()
            : null;

    private static bool TryLevel(string word, out LintLevel? level)
    {
        level = word.Trim().ToLowerInvariant() switch
        {
            "error" => LintLevel.Error,
            "warning" => LintLevel.Warning,
            "suggestion" => LintLevel.Info,
            "silent" or "none" => LintLevel.Off,
            _ => null,
        };
        return level is not null || string.Equals(word.Trim(), "default", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>A key of a .globalconfig with a value that means nothing.</summary>
public sealed record LintConfigComplaint(string Key, string Message);
