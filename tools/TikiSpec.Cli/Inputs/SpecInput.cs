using TikiSpec.Model;

namespace TikiSpec.Cli.Inputs;

/// <summary>A document that was read: as nodes, and as what a client made of it would be.</summary>
internal sealed record SpecInput
{
    /// <summary>As the user named it: a file, <c>-</c>, or <c>origin/main:spec/shop.yaml</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The file below the repository's root, with slashes; what reports for other tools name.</summary>
    public required string File { get; init; }

    public required SpecDocument Document { get; init; }

    public required ParsedSpec Spec { get; init; }

    public string Name => Document.Source.Text.Name;
}
