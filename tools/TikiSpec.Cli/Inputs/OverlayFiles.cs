using TikiSpec.Drift.Findings;
using TikiSpec.Model;

namespace TikiSpec.Cli.Inputs;

/// <summary>The overlays that a command was given.</summary>
internal sealed class OverlayFiles
{
    private readonly IReadOnlyList<SpecText> _overlays;
    private readonly ILookup<string, SpecText>? _byPath;

    private OverlayFiles(IReadOnlyList<SpecText> overlays, ILookup<string, SpecText>? byPath)
    {
        _overlays = overlays;
        _byPath = byPath;
    }

    public static OverlayFiles None { get; } = new([], null);

    /// <summary>For every document that the command reads: those of a comparison are one document at two
    /// times.</summary>
    public static OverlayFiles ForEach(IEnumerable<string>? overlays) => new(Read(overlays), null);

    /// <summary>For a command that may work on several documents: each overlay is for those that it names, as it is in
    /// a build.</summary>
    public static OverlayFiles Among(IEnumerable<string>? overlays, IEnumerable<string> documents)
    {
        var all = documents.Select(static path => new SpecText(Path.GetFileNameWithoutExtension(path), path, "")).ToList();
        var texts = Read(overlays);
        return new OverlayFiles(
            texts,
            texts
                .SelectMany(text => Targets(text, all).Select(path => (path, text)))
                .ToLookup(static pair => pair.path, static pair => pair.text)
        );
    }

    public IReadOnlyList<SpecText> For(SpecText document) => _byPath is null ? _overlays : [.. _byPath[document.Path]];

    /// <summary>For a command that does not list what is wrong with its documents: an action that cannot be done ends
    /// it, one that matches nothing is said at the end.</summary>
    public static void Tell(SpecDocument document, string label)
    {
        if (document.Overlays.Count == 0)
        {
            return;
        }

        var paths = document.Overlays.Select(static overlay => overlay.Path).ToHashSet(StringComparer.Ordinal);
        var problems = document
            .Problems.Where(problem => paths.Contains(problem.Location.Path))
            .ToLookup(static problem => problem.Severity);
        if (problems[ProblemSeverity.Error].Any())
        {
            throw new InputException(
                $"The overlays of '{label}' cannot be applied.\n{string.Join('\n', problems[ProblemSeverity.Error].Select(Line))}"
            );
        }

        foreach (var problem in problems[ProblemSeverity.Warning])
        {
            RunFiles.AddNotice($"with '{label}', {Line(problem)}");
        }
    }

    private static List<SpecText> Read(IEnumerable<string>? overlays) =>
        [.. (overlays ?? []).Select(static path => new SpecText(Path.GetFileNameWithoutExtension(path), path, TextFile.Read(path)))];

    private static IEnumerable<string> Targets(SpecText overlay, List<SpecText> documents)
    {
        var targets = OverlayTarget.Of(overlay).Among(documents);
        return targets.Count > 0
            ? targets.Select(static target => target.Path)
            : throw new InputException(
                $"The overlay '{overlay.Path}' is for none of the documents. Let its 'extends' name the file, or call "
                    + "it like the document, as in 'petstore.overlay.yaml'."
            );
    }

    private static string Line(SpecProblem problem) =>
        $"{PrintableText.Place(problem.Location.Path, problem.Location.Line, problem.Location.Column)}: "
        + PrintableText.Of(problem.Message);
}
