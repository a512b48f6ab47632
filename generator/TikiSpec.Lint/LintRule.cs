namespace TikiSpec.Lint;

/// <summary>Something that holds in every sound document.</summary>
public sealed record LintRule
{
    /// <summary>In lower case with hyphens; never given to another rule. The page <c>generator/docs/rules/{Id}.md</c>
    /// explains it.</summary>
    public required string Id { get; init; }

    public required LintLevel Level { get; init; }

    /// <summary>What holds, in a sentence.</summary>
    public required string Summary { get; init; }

    internal Func<LintDocument, IEnumerable<LintHit>> Check { get; init; } = _ => [];

    /// <summary>A rule that another tool checks.</summary>
    public static LintRule Foreign(string id, LintLevel level, string summary) =>
        new()
        {
            Id = id,
            Level = level,
            Summary = summary,
        };
}
