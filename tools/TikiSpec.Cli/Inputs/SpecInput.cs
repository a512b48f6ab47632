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

    /// <summary>The document with the files that it refers to; itself where there are none.</summary>
    public required SpecDocument Whole { get; init; }

    /// <summary>References to other files that lead nowhere.</summary>
    public required EquatableList<BundleFault> Faults { get; init; }

    public required ParsedSpec Spec { get; init; }

    /// <summary>The file of a place, which may be one that the document refers to.</summary>
    public string FileOf(SpecLocation? at) =>
        at is null || at.Path == Document.Source.Text.Path ? File
        : GitObject.Parse(Document.Source.Text.Path) is not null && GitObject.Parse(at.Path) is { } git ? RepositoryPath.Normal(git.Path)
        : RepositoryPath.Of(at.Path);

    /// <summary>The same as the user would name it.</summary>
    public string LabelOf(SpecLocation? at) => at is null || at.Path == Document.Source.Text.Path ? Label : at.Path;

    public string Name => Document.Source.Text.Name;
}
