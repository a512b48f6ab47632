namespace TikiSpec.Drift.Versions;

/// <summary>Whether a version rose as far as the changes ask. Below 1.0 a minor step may break.</summary>
internal static class VersionCheck
{
    public static bool? IsEnough(string? before, string? after, SemverBump needed)
    {
        if (SemanticVersion.Parse(before) is not { } old || SemanticVersion.Parse(after) is not { } @new)
        {
            return null;
        }

        var done =
            @new.Major != old.Major ? (@new.Major > old.Major ? SemverBump.Major : SemverBump.None)
            : @new.Minor != old.Minor ? (@new.Minor > old.Minor ? SemverBump.Minor : SemverBump.None)
            : @new.Patch > old.Patch ? SemverBump.Patch
            : SemverBump.None;
        return old.Major == 0 && needed == SemverBump.Major ? done >= SemverBump.Minor : done >= needed;
    }
}
