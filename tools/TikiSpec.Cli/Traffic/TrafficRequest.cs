namespace TikiSpec.Cli.Traffic;

/// <summary>What <c>tikispec traffic</c> was asked for.</summary>
internal sealed record TrafficRequest
{
    public required IReadOnlyList<string> Files { get; init; }

    public required IReadOnlyList<string> Specs { get; init; }

    /// <summary>Hosts whose calls are of the documents, beside those that they name.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    public required DateTime Today { get; init; }

    public string? Suppressions { get; init; }

    public required bool Fails { get; init; }
}
