namespace TikiSpec.Lint;

/// <summary>A choice of rules and levels.</summary>
public enum LintProfile
{
    /// <summary>For any document: an error is what breaks a tool, and nothing is said of style.</summary>
    Recommended,

    /// <summary>The rules of Tiki's own specs: names, groups, descriptions and decisions as well.</summary>
    Tiki,
}
