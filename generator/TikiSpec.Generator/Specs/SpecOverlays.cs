using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Specs;

/// <summary>The overlays of a project, and which specs each is for.</summary>
/// <param name="Places">Ordinal by the overlay's path, which is the order in which they are applied.</param>
/// <param name="Problems">Those that are for no spec, or cannot be opened.</param>
internal sealed record SpecOverlays(EquatableList<OverlayPlace> Places, EquatableList<SpecProblem> Problems)
{
    public static SpecOverlays None { get; } = new(EquatableList<OverlayPlace>.Empty, EquatableList<SpecProblem>.Empty);

    /// <param name="files">All that are marked, ordinal by path.</param>
    public static SpecOverlays Of(SpecFile[] files)
    {
        var specs = files.Where(file => file.Overlay is null).ToArray();
        // Packaged ones are always there: an overlay that names none is for what the project has itself.
        var own = specs.Where(file => file.Mark == SpecMark.Own).Select(file => file.Text).ToArray();
        var all = specs.Select(file => file.Text).ToArray();
        var places = new List<OverlayPlace>();
        var problems = new List<SpecProblem>();
        foreach (var file in files.Where(file => file.Overlay is not null))
        {
            var targets = file.Overlay!.Among(all, own);
            places.AddRange(targets.Select(target => new OverlayPlace(target.Path, file)));
            if (targets.Count == 0)
            {
                problems.Add(ClientProblems.OverlayOfNothing.At(Locations.StartOf(file.Path), Path.GetFileName(file.Path)));
            }
        }

        return new SpecOverlays(places.ToEquatableList(), problems.ToEquatableList());
    }

    public EquatableList<SpecText> For(SpecFile spec) => FilesFor(spec).Select(file => file.Text).ToEquatableList();

    /// <summary>The spec with the files that its overlays refer to: their references are the spec's.</summary>
    public SpecFile WithReferences(SpecFile spec) =>
        FilesFor(spec).Any()
            ? spec with
            {
                References = spec.References.Concat(FilesFor(spec).SelectMany(file => file.References)).ToEquatableList(),
            }
            : spec;

    private IEnumerable<SpecFile> FilesFor(SpecFile spec) =>
        Places.Where(place => place.SpecPath == spec.Path).Select(place => place.Overlay);
}

/// <summary>An overlay and the path of a spec that it is for.</summary>
internal sealed record OverlayPlace(string SpecPath, SpecFile Overlay);
