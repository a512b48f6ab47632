using System.Diagnostics.CodeAnalysis;
using TikiSpec.Model;

namespace TikiSpec.Cli.Inputs;

/// <summary>A document that was read: as nodes, and as what a client made of it would be.</summary>
internal sealed record SpecInput : OpenedSpec
{
    [SetsRequiredMembers]
    public SpecInput(OpenedSpec opened)
        : base(opened) => Spec = SpecReader.Read(opened.View);

    public ParsedSpec Spec { get; }

    /// <summary>The file of a place, which may be one that the document refers to.</summary>
    public string FileOf(SpecLocation? at) =>
        at is null || at.Path == Document.Source.Text.Path ? File
        : GitObject.Parse(Document.Source.Text.Path) is not null && GitObject.Parse(at.Path) is { } git ? RepositoryPath.Normal(git.Path)
        : RepositoryPath.Of(at.Path);

    /// <summary>The same as the user would name it.</summary>
    public string LabelOf(SpecLocation? at) => at is null || at.Path == Document.Source.Text.Path ? Label : at.Path;

    public string Name => Document.Source.Text.Name;
}
