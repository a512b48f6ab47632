using System.Collections.Immutable;
using System.Globalization;
using TikiSpec.Emitter.Surface;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Generator.Specs;
using TikiSpec.Model;

namespace TikiSpec.Generator.Baselines;

/// <summary>Stage <see cref="StageNames.Compare"/>: where what is generated departs from the surface files that the
/// project has.</summary>
internal static class BaselineComparison
{
    public static EquatableList<SpecProblem> Compare(BaselineInput input, CancellationToken cancellationToken) =>
        input.Files.SelectMany(file => Compare(file, input, cancellationToken)).ToEquatableList();

    public static EquatableList<SpecProblem> Failed(BaselineInput input, Exception exception) =>
        new([Stages.Failure(StageNames.Compare, exception, Locations.StartOf(input.Files[0].Path))]);

    private static IEnumerable<SpecProblem> Compare(BaselineFile file, BaselineInput input, CancellationToken cancellationToken)
    {
        if (file.Problem is not null)
        {
            return [file.Problem];
        }

        var baseline = SurfaceBaseline.Read(file.Content);
        // Of several files each is for the specs that it has; a new spec is nobody's as long as one file has none.
        var specs =
            input.Files.Count == 1 ? input.Surfaces : input.Surfaces.Where(one => baseline.Specs.Contains(one.Name)).ToEquatableList();
        var lines = new LineStarts(file);
        var changes = new List<SpecProblem>();
        foreach (var surface in specs)
        {
            if (!baseline.Specs.Contains(surface.Name))
            {
                changes.Add(Change(new SurfaceChange(null, "surface " + surface.Name, 1, false), lines));
                continue;
            }

            var text = SurfaceText.Write(NamesKept.Keep((surface, input.Files), cancellationToken), specs, cancellationToken);
            changes.AddRange(baseline.ChangesOf(surface.Name, text).Select(change => Change(change, lines)));
        }

        changes.AddRange(
            baseline
                .Specs.Where(name => input.Surfaces.All(surface => surface.Name != name))
                .Select(name => Change(new SurfaceChange("surface " + name, null, baseline.LineOf(name), true), lines))
        );
        var breaking = changes.Count(static change => change.Id == ClientProblems.SurfaceBreaks.Id);
        return changes.Count == 0
            ? []
            : changes
                .OrderBy(static change => change.Id, StringComparer.Ordinal)
                .Prepend(Summary(file, changes.Count, breaking, specs, input));
    }

    private static SpecProblem Change(SurfaceChange change, LineStarts lines) =>
        (change.IsBreaking ? ClientProblems.SurfaceBreaks : ClientProblems.SurfaceDiffers).At(lines.LocationOf(change.Line), change.Text);

    private static SpecProblem Summary(
        BaselineFile file,
        int changes,
        int breaking,
        IReadOnlyCollection<ApiSurface> specs,
        BaselineInput input
    ) =>
        ClientProblems.SurfaceChanged.At(
            Locations.StartOf(file.Path),
            Path.GetFileName(file.Path),
            changes.ToString(CultureInfo.InvariantCulture),
            breaking.ToString(CultureInfo.InvariantCulture),
            input.CommandFor(specs.Select(static surface => surface.Name), file.Path)
        );
}

/// <summary>Everything that a comparison depends on.</summary>
/// <param name="Files">The surface files; none where the project does not want it.</param>
/// <param name="Surfaces">Those that some client asks for, as the documents have them, ordinal by name; empty where
/// there is no surface file.</param>
/// <param name="Commands">By spec: what the command line reads it from.</param>
internal sealed record BaselineInput(
    EquatableList<BaselineFile> Files,
    EquatableList<ApiSurface> Surfaces,
    EquatableList<SpecCommand> Commands
)
{
    public static BaselineInput Create(
        (
            ((EquatableList<BaselineFile> Files, ImmutableArray<ApiSurface> Surfaces), SpecCatalog Catalog),
            EquatableList<string> Asked
        ) input,
        CancellationToken cancellationToken
    )
    {
        var (((files, surfaces), catalog), asked) = input;
        if (files.Count == 0)
        {
            return new(EquatableList<BaselineFile>.Empty, EquatableList<ApiSurface>.Empty, EquatableList<SpecCommand>.Empty);
        }

        var wanted = surfaces
            .Where(surface => asked.Contains(surface.Name, StringComparer.OrdinalIgnoreCase))
            .OrderBy(surface => surface.Name, StringComparer.Ordinal)
            .ToEquatableList();
        return new BaselineInput(files, wanted, wanted.Select(surface => SpecCommand.Of(surface.Name, catalog)).ToEquatableList());
    }

    /// <summary>The command that writes the file anew.</summary>
    public string CommandFor(IEnumerable<string> specs, string file)
    {
        var own = Commands.Where(command => specs.Contains(command.Spec)).ToList();
        var operations = own.SelectMany(static command => command.Operations).Distinct().ToList();
        string[] words =
        [
            "tikispec surface",
            .. own.Select(static command => Quoted(command.Path)),
            .. own.SelectMany(static command => command.Overlays).Distinct().Select(static overlay => "--overlay " + Quoted(overlay)),
            // One list for all of them: a spec of which everything is wanted says so.
            operations.Count == 0
                ? ""
                : "--operations " + Quoted(string.Join(",", operations)),
            "--output " + Quoted(file),
        ];
        return string.Join(" ", words.Where(static word => word.Length > 0));
    }

    private static string Quoted(string text) => "\"" + text + "\"";
}

/// <summary>What a surface is made from, for the command line.</summary>
internal sealed record SpecCommand(string Spec, string Path, EquatableList<string> Overlays, EquatableList<string> Operations)
{
    public static SpecCommand Of(string spec, SpecCatalog catalog) =>
        catalog.Find(spec) is { } file
            ? new(spec, file.Path, catalog.Overlays.For(file).Select(static overlay => overlay.Path).ToEquatableList(), file.Operations)
            : new(spec, spec, EquatableList<string>.Empty, EquatableList<string>.Empty);
}
