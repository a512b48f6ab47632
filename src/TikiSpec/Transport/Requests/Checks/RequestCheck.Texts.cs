using TikiSpec.OpenApi.Judging;

namespace TikiSpec.Runtime;

public sealed partial class RequestCheck
{
    /// <summary>A text has limits to its length, in characters as people count them in JSON: a surrogate pair is
    /// one.</summary>
    /// <param name="property">The property or parameter, as it travels.</param>
    /// <param name="value">Its value.</param>
    /// <param name="min">At least.</param>
    /// <param name="max">At most.</param>
    public void Length(string property, string? value, int min = 0, int max = int.MaxValue)
    {
        // Characters are never more than units of UTF-16, and mostly as many: nothing is counted where that suffices.
        if (value is not null && (min > 0 || value.Length > max))
            Count(property, value.EnumerateRunes().Count(), min, max, "characters");
    }

    /// <summary>A text has a pattern, which it must hold somewhere.</summary>
    /// <param name="property">The property or parameter, as it travels.</param>
    /// <param name="value">Its value.</param>
    /// <param name="pattern">The pattern, as the spec writes it. What .NET cannot tell is left to the server.</param>
    public void Pattern(string property, string? value, string pattern)
    {
        if (value is not null && !PatternJudge.MayMatch(pattern, value))
            Refuse(property, $"must match the pattern {pattern}");
    }
}
