using TikiSpec.Model;

namespace TikiSpec.Cli.Inputs;

/// <summary>A document as nodes, with the files that it refers to; no client was made of it yet. See <see cref="SpecInput"/>.</summary>
internal sealed record OpenedSpec
{
    public required string Label { get; init; }

    public required string File { get; init; }

    public required SpecDocument Document { get; init; }

    public required SpecDocument Whole { get; init; }

    public required EquatableList<BundleFault> Faults { get; init; }

    public required IReadOnlyList<SpecText> Others { get; init; }

    public SpecInput Read() => new()
    {
        Label = Label,
        File = File,
        Document = Document,
        Whole = Whole,
        Faults = Faults,
        Spec = SpecReader.Read(Document, Others),
    };
}
