using System.Collections.Immutable;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Specs;

/// <summary>Stage <see cref="StageNames.Catalog"/>: the specs of a project, one for each name, and what is wrong with the list.</summary>
/// <param name="Specs">Ordinal by name. Names are compared without regard to case: so are files on most machines.</param>
/// <param name="UnmarkedNames">The file names of those that look like specs and are not marked.</param>
internal sealed record SpecCatalog(EquatableList<SpecFile> Specs, EquatableList<string> UnmarkedNames, EquatableList<SpecProblem> Problems)
{
    public static SpecCatalog Create(ImmutableArray<SpecFile> files, CancellationToken cancellationToken)
    {
        var inOrder = files.Distinct().OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        var byName = inOrder
            .Where(file => file.Mark != SpecMark.None)
            .GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(sameName => sameName.Key, StringComparer.Ordinal)
            .ToArray();
        var unmarked = inOrder.Where(file => file.Mark == SpecMark.None).ToArray();

        return new SpecCatalog(
            byName.Select(Preferred).ToEquatableList(),
            unmarked.Select(file => Path.GetFileName(file.Path)).ToEquatableList(),
            byName.SelectMany(Doubles).Concat(unmarked.Where(file => IsForgotten(file, byName)).Select(NotMarked)).ToEquatableList());
    }

    public static SpecCatalog Failed(ImmutableArray<SpecFile> files, Exception exception) => new(
        EquatableList<SpecFile>.Empty, EquatableList<string>.Empty, new([Stages.Failure(StageNames.Catalog, exception, Locations.Nowhere)]));

    public SpecFile? Find(string name) => Specs.FirstOrDefault(spec => string.Equals(spec.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The project's own file goes before the packaged one, in whatever order they are listed.</summary>
    private static SpecFile Preferred(IEnumerable<SpecFile> sameName) => sameName.FirstOrDefault(file => file.Mark == SpecMark.Own) ?? sameName.First();

    private static IEnumerable<SpecProblem> Doubles(IEnumerable<SpecFile> sameName)
    {
        var used = Preferred(sameName);
        return sameName
            .Where(file => file.Mark == used.Mark && file.Path != used.Path)
            .Select(file => ClientProblems.SameName.At(Locations.StartOf(file.Path), file.Name, used.Path));
    }

    private static bool IsForgotten(SpecFile unmarked, IEnumerable<IGrouping<string, SpecFile>> byName) => byName.Any(sameName =>
        string.Equals(sameName.Key, unmarked.Name, StringComparison.OrdinalIgnoreCase) && Preferred(sameName).Mark == SpecMark.Package);

    private static SpecProblem NotMarked(SpecFile file) =>
        ClientProblems.NotMarked.At(Locations.StartOf(file.Path), Path.GetFileName(file.Path));
}
