using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Specs;

/// <summary>A file of the project, read: its text, its mark, and what it refers to.</summary>
/// <param name="Text">The text; empty for an unmarked file, of which only the name is wanted.</param>
/// <param name="References">The files that the text refers to, as it writes them.</param>
/// <param name="Operations">Which of its operations are wanted; none for all.</param>
/// <param name="Problem">Why the file could not be read, or null.</param>
/// <param name="Overlay">Which specs it is for, where it is an overlay; else null.</param>
/// <param name="Rules">What the project decides about its client; null for what holds otherwise.</param>
internal sealed record SpecFile(
    SpecText Text,
    SpecMark Mark,
    EquatableList<string> References,
    EquatableList<string> Operations,
    SpecProblem? Problem = null,
    OverlayTarget? Overlay = null,
    ProjectRules? Rules = null
)
{
    public string Name => Text.Name;

    public string Path => Text.Path;

    /// <summary>Stage <see cref="StageNames.Read"/>.</summary>
    public static SpecFile Read(MarkedFile file, CancellationToken cancellationToken)
    {
        if (file.Mark == SpecMark.None)
        {
            return Without(file, problem: null);
        }

        if (file.File.GetText(cancellationToken) is not { } content)
        {
            return Without(file, ClientProblems.Unreadable.At(Locations.StartOf(file.File.Path), NameOf(file)));
        }

        var text = new SpecText(NameOf(file), file.File.Path, content.ToString());
        var overlay = OverlayTarget.IsNamedSo(text.Name) ? OverlayTarget.Of(text, cancellationToken) : null;
        return new SpecFile(text, file.Mark, SpecReferences.Find(text), ChosenOperations.Parse(file.Operations))
        {
            Overlay = overlay,
            Rules = file.Rules,
        };
    }

    public static SpecFile Failed(MarkedFile file, Exception exception) =>
        Without(file, Stages.Failure(StageNames.Read, exception, Locations.StartOf(file.File.Path)));

    private static SpecFile Without(MarkedFile file, SpecProblem? problem) =>
        new(new SpecText(NameOf(file), file.File.Path, ""), file.Mark, EquatableList<string>.Empty, EquatableList<string>.Empty, problem);

    private static string NameOf(MarkedFile file) => System.IO.Path.GetFileNameWithoutExtension(file.File.Path);
}
