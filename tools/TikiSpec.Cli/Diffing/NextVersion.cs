using System.Globalization;
using System.Text.RegularExpressions;
using TikiSpec.Drift.Versions;

namespace TikiSpec.Cli.Diffing;

/// <summary>The version that a bump leads to. Below 1.0 what breaks raises the minor part.</summary>
internal static partial class NextVersion
{
    /// <summary>Null where <paramref name="version"/> is no semantic version.</summary>
    public static string? After(string? version, SemverBump bump)
    {
        var match = Semantic().Match(version ?? "");
        if (!match.Success)
        {
            return null;
        }

        var (major, minor, patch) = (Part(match, 2), Part(match, 3), Part(match, 4));
        var effective = major == 0 && bump == SemverBump.Major ? SemverBump.Minor : bump;
        var next = effective switch
        {
            SemverBump.Major => (major + 1, 0, 0),
            SemverBump.Minor => (major, minor + 1, 0),
            SemverBump.Patch => (major, minor, patch + 1),
            _ => (major, minor, patch),
        };
        return match.Groups[1].Value + Text(next, match);
    }

    private static string Text((int Major, int Minor, int Patch) next, Match match) =>
        match.Groups[4].Success ? string.Create(CultureInfo.InvariantCulture, $"{next.Major}.{next.Minor}.{next.Patch}")
        : match.Groups[3].Success || next.Minor > 0 ? string.Create(CultureInfo.InvariantCulture, $"{next.Major}.{next.Minor}")
        : next.Major.ToString(CultureInfo.InvariantCulture);

    private static int Part(Match match, int group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : 0;

    [GeneratedRegex(@"^(v?)(\d{1,9})(?:\.(\d{1,9})(?:\.(\d{1,9})(?:[-+].*)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Semantic();
}
