using System.Collections.Immutable;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Specs;

/// <summary>Stage <see cref="StageNames.Catalog"/>: the specs of a project, one for each name, and what is wrong with
/// the list.</summary>
/// <param name="Specs">Ordinal by name. Names are compared without regard to case: so are files on most
/// machines.</param>
/// <param name="Links">Which file refers to which. Parts of others need no name of their own: nobody asks for them by
/// it.</param>
/// <param name="Overlays">What is done to which of them, in order.</param>
/// <param name="UnmarkedNames">The file names of those that look like specs and are not marked.</param>
internal sealed record SpecCatalog(
    EquatableList<SpecFile> Specs,
    SpecLinks Links,
    SpecOverlays Overlays,
    EquatableList<string> UnmarkedNames,
    EquatableList<SpecProblem> Problems
)
{
    public static SpecCatalog Create(ImmutableArray<SpecFile> files, CancellationToken cancellationToken)
    {
        var inOrder = files.Distinct().OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        var marked = inOrder.Where(file => file.Mark != SpecMark.None).ToArray();
        var byName = marked
            .Where(file => file.Overlay is null)
            .GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(sameName => sameName.Key, StringComparer.Ordinal)
            .Select(NotReplaced)
            .ToArray();
        var overlays = SpecOverlays.Of(marked);
        var links = SpecLinks.Between(byName.SelectMany(sameName => sameName).Select(overlays.WithReferences), cancellationToken);
        var unmarked = inOrder.Where(file => file.Mark == SpecMark.None).ToArray();

        return new SpecCatalog(
            byName.Select(sameName => Preferred(sameName, links)).ToEquatableList(),
            links,
            overlays,
            unmarked.Select(file => Path.GetFileName(file.Path)).ToEquatableList(),
            byName
                .SelectMany(sameName => Doubles(sameName, links))
                .Concat(overlays.Problems)
                .Concat(unmarked.Where(file => IsForgotten(file, byName)).Select(NotMarked))
                .ToEquatableList()
        );
    }

    public static SpecCatalog Failed(ImmutableArray<SpecFile> files, Exception exception) =>
        new(
            EquatableList<SpecFile>.Empty,
            SpecLinks.None,
            SpecOverlays.None,
            EquatableList<string>.Empty,
            new([Stages.Failure(StageNames.Catalog, exception, Locations.Nowhere)])
        );

    public SpecFile? Find(string name) => Specs.FirstOrDefault(spec => string.Equals(spec.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The project's own files go before packaged ones, in whatever order they are listed.</summary>
    private static SpecFile[] NotReplaced(IEnumerable<SpecFile> sameName)
    {
        var own = sameName.Where(file => file.Mark == SpecMark.Own).ToArray();
        return own.Length > 0 ? own : sameName.ToArray();
    }

    private static SpecFile Preferred(SpecFile[] sameName, SpecLinks links) =>
        sameName.Length == 1 ? sameName[0] : sameName.FirstOrDefault(file => !links.IsPart(file)) ?? sameName[0];

    private static IEnumerable<SpecProblem> Doubles(SpecFile[] sameName, SpecLinks links)
    {
        var used = Preferred(sameName, links);
        return sameName
            .Where(file => file.Path != used.Path && !links.IsPart(file))
            .Select(file => ClientProblems.SameName.At(Locations.StartOf(file.Path), file.Name, used.Path));
    }

    private static bool IsForgotten(SpecFile unmarked, IEnumerable<SpecFile[]> byName) =>
        byName.Any(sameName =>
            string.Equals(sameName[0].Name, unmarked.Name, StringComparison.OrdinalIgnoreCase) && sameName[0].Mark == SpecMark.Package
        );

    private static SpecProblem NotMarked(SpecFile file) =>
        ClientProblems.NotMarked.At(Locations.StartOf(file.Path), Path.GetFileName(file.Path));
}
