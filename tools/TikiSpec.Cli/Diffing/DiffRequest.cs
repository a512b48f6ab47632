using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Rules;

namespace TikiSpec.Cli.Diffing;

/// <summary>What <c>tikispec diff</c> was asked for.</summary>
internal sealed record DiffRequest
{
    public required string Base { get; init; }

    public required string Revision { get; init; }

    public required FailOn FailOn { get; init; }

    public required WireLevel Level { get; init; }

    public required OperationPairing Pairing { get; init; }

    public required DateTime Today { get; init; }

    public string? Severities { get; init; }

    public string? Suppressions { get; init; }

    public string? PackageVersion { get; init; }

    /// <summary>A project, a solution, or a list of what is used; null where it is not asked whom a change
    /// breaks.</summary>
    public string? UsedBy { get; init; }

    /// <summary>Recordings of calls, which show what is used.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>The document's name in the project, where it cannot be found.</summary>
    public string? SpecName { get; init; }

    public bool UsesColor { get; init; }

    /// <summary>Of the terminal, or null.</summary>
    public int? Width { get; init; }
}
