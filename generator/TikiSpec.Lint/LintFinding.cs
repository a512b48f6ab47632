using TikiSpec.Model;

namespace TikiSpec.Lint;

/// <summary>A rule that does not hold somewhere.</summary>
/// <param name="Message">A whole sentence.</param>
public sealed record LintFinding(LintRule Rule, LintLevel Level, string Message, string Pointer, SpecLocation? Location);
