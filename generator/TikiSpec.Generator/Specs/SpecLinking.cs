using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Specs;

/// <summary>Stage <see cref="StageNames.Link"/>: decides which files are parsed, and with which others.</summary>
internal static class SpecLinking
{
    /// <summary>The spec to parse, or null for a file that is replaced, is only a part of others, or is packaged and
    /// not asked for.</summary>
    public static LinkedSpec? Link(
        ((SpecFile File, SpecCatalog Catalog) Spec, EquatableList<string> Asked) input,
        CancellationToken cancellationToken
    )
    {
        var ((file, catalog), asked) = input;
        if (file.Mark == SpecMark.None || file.Overlay is not null || catalog.Find(file.Name)?.Path != file.Path)
        {
            return null;
        }

        // A spec of the project's own is parsed even when no client asks for it: its faults should show when it is
        // written, not when it is used.
        var isAskedFor = asked.Contains(file.Name, StringComparer.OrdinalIgnoreCase);
        if (!isAskedFor && (file.Mark == SpecMark.Package || catalog.Links.IsPart(file)))
        {
            return null;
        }

        return new LinkedSpec(
            file.Text,
            catalog.Links.OthersOf(file, cancellationToken),
            catalog.Overlays.For(file),
            file.Operations,
            file.Rules ?? ProjectRules.Default,
            file.Problem
        );
    }

    public static LinkedSpec? Failed(((SpecFile File, SpecCatalog Catalog) Spec, EquatableList<string> Asked) input, Exception exception)
    {
        var text = input.Spec.File.Text;
        return new LinkedSpec(
            text,
            EquatableList<SpecText>.Empty,
            EquatableList<SpecText>.Empty,
            EquatableList<string>.Empty,
            ProjectRules.Default,
            Stages.Failure(StageNames.Link, exception, Locations.StartOf(text.Path))
        );
    }
}

/// <summary>A spec to be parsed, with the files that it refers to, directly or through one another: everything that its
/// surface depends on.</summary>
/// <param name="Overlays">Applied to the spec, in order.</param>
/// <param name="Rules">What holds where the spec says nothing of it.</param>
internal sealed record LinkedSpec(
    SpecText Spec,
    EquatableList<SpecText> Others,
    EquatableList<SpecText> Overlays,
    EquatableList<string> Operations,
    ProjectRules Rules,
    SpecProblem? Problem = null
);
