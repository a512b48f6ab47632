namespace TikiSpec.Lint;

/// <summary>Something that holds in every sound document.</summary>
public sealed record LintRule
{
    /// <summary>In lower case with hyphens; never given to another rule. The page <c>generator/docs/rules/{Id}.md</c>
    /// explains it.</summary>
    public required string Id { get; init; }

    /// <summary>What <c>dotnet_diagnostic.{DiagnosticId}.severity</c> in a .globalconfig calls it. Where the reader of
    /// documents tells the same, it is the id of that problem.</summary>
    public required string DiagnosticId { get; init; }

    /// <summary>In <see cref="LintProfile.Tiki"/>.</summary>
    public required LintLevel Level { get; init; }

    /// <summary>In <see cref="LintProfile.Recommended"/>: an error is what breaks a tool.</summary>
    public required LintLevel Recommended { get; init; }

    /// <summary>What holds, in a sentence.</summary>
    public required string Summary { get; init; }

    internal Func<LintDocument, IEnumerable<LintHit>> Check { get; init; } = _ => [];

    public LintLevel LevelIn(LintProfile profile) => profile == LintProfile.Tiki ? Level : Recommended;

    /// <summary>A rule that another tool checks.</summary>
    public static LintRule Foreign(string id, string diagnostic, LintLevel level, LintLevel recommended, string summary) =>
        new()
        {
            Id = id,
            DiagnosticId = diagnostic,
            Level = level,
            Recommended = recommended,
            Summary = summary,
        };
}
