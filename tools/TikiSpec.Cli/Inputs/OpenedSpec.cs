using TikiSpec.Model;

namespace TikiSpec.Cli.Inputs;

/// <summary>A document as nodes, with the files that it refers to; no client was made of it yet.</summary>
internal record OpenedSpec
{
    /// <summary>As the user named it: a file, <c>-</c>, or <c>origin/main:spec/shop.yaml</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The file below the repository's root, with slashes; what reports for other tools name.</summary>
    public required string File { get; init; }

    public required SpecDocument Document { get; init; }

    /// <summary>The document with the files that it refers to; itself where there are none.</summary>
    public required SpecDocument Whole { get; init; }

    /// <summary>What <see cref="Document"/> says with the files that it refers to: read once, for all who
    /// ask.</summary>
    public required DocumentView View { get; init; }

    /// <summary>What <see cref="Whole"/> says.</summary>
    public required DocumentView WholeView { get; init; }

    /// <summary>References to other files that lead nowhere.</summary>
    public required EquatableList<BundleProblem> Problems { get; init; }

    public SpecInput Read() => new(this);
}
