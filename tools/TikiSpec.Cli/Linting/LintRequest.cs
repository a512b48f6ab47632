using TikiSpec.Cli.Reports;
using TikiSpec.Lint;

namespace TikiSpec.Cli.Linting;

/// <summary>What <c>tikispec lint</c> was asked for.</summary>
internal sealed record LintRequest
{
    public required IReadOnlyList<string> Specs { get; init; }

    /// <summary>Off where nothing is to end the run with 1.</summary>
    public required LintLevel FailOn { get; init; }

    public required ItemLevel Level { get; init; }

    /// <summary>Null where the .globalconfig of each document says it.</summary>
    public LintProfile? Profile { get; init; }

    public string? Severities { get; init; }

    public string? Decisions { get; init; }
}
