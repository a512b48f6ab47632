using System.Globalization;
using System.Text.RegularExpressions;

namespace TikiSpec.Drift;

/// <summary>Whether a version rose as far as the changes ask. Below 1.0 a minor step may break.</summary>
internal static class VersionCheck
{
    private static readonly Regex Semantic = new("^v?(\\d+)\\.(\\d+)(?:\\.(\\d+))?(?:[-+].*)?$", RegexOptions.CultureInvariant);

    public static bool? IsEnough(string? before, string? after, SemverBump needed)
    {
        if (Parse(before) is not { } old || Parse(after) is not { } @new)
        {
            return null;
        }

        var done = @new.Major != old.Major ? (@new.Major > old.Major ? SemverBump.Major : SemverBump.None)
            : @new.Minor != old.Minor ? (@new.Minor > old.Minor ? SemverBump.Minor : SemverBump.None)
            : @new.Patch > old.Patch ? SemverBump.Patch : SemverBump.None;
        return old.Major == 0 && needed == SemverBump.Major ? done >= SemverBump.Minor : done >= needed;
    }

    private static (int Major, int Minor, int Patch)? Parse(string? version)
    {
        var match = Semantic.Match(version ?? "");
        return match.Success && Number(match, 1) is { } major && Number(match, 2) is { } minor ? (major, minor, Number(match, 3) ?? 0) : null;
    }

    private static int? Number(Match match, int group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
