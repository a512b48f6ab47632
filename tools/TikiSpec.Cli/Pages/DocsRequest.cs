namespace TikiSpec.Cli.Pages;

/// <summary>What <c>tikispec docs</c> was asked for.</summary>
internal sealed record DocsRequest
{
    public required IReadOnlyList<string> Pages { get; init; }

    /// <summary>Specs; empty where the pages are only to be told.</summary>
    public required IReadOnlyList<string> Specs { get; init; }

    public required DateTime Today { get; init; }

    /// <summary>Null for the file beside the first spec, where there is one.</summary>
    public string? Suppressions { get; init; }

    /// <summary>A file with the words of a maker; null for those that most have.</summary>
    public string? Profile { get; init; }

    public required bool Fails { get; init; }
}
