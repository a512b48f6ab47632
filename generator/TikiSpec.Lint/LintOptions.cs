using TikiSpec.Model;

namespace TikiSpec.Lint;

/// <summary>What linting knows besides the document.</summary>
public sealed record LintOptions
{
    public LintProfile Profile { get; init; }

    /// <summary>Levels that replace those of the profile, by rule id or diagnostic id.</summary>
    public IReadOnlyDictionary<string, LintLevel> Levels { get; init; } = new Dictionary<string, LintLevel>();

    /// <summary>The level of a rule.</summary>
    public LintLevel LevelOf(LintRule rule) =>
        Levels.TryGetValue(rule.Id, out var level) || Levels.TryGetValue(rule.DiagnosticId, out level) ? level : rule.LevelIn(Profile);

    /// <summary>Other documents by name, to which a successor may lead.</summary>
    public IReadOnlyDictionary<string, SpecDocument> Others { get; init; } = new Dictionary<string, SpecDocument>();

    /// <summary>The ids of decisions that may be cited; null where there is no list of them, and then none is
    /// checked.</summary>
    public IReadOnlyCollection<string>? Decisions { get; init; }
}
