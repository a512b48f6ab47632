namespace TikiSpec.Drift.Versions;

/// <summary>The part of a semantic version that must rise.</summary>
public enum SemverBump
{
    None,
    Patch,
    Minor,
    Major,
}
