using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Specs;

/// <summary>Stage <see cref="StageNames.Link"/>: decides which files are parsed, and with which others.</summary>
internal static class SpecLinking
{
    /// <summary>The spec to parse, or null for a file that is replaced, is only a part of others, or is packaged and not asked for.</summary>
    public static LinkedSpec? Link(((SpecFile File, SpecCatalog Catalog) Spec, EquatableList<string> Asked) input, CancellationToken cancellationToken)
    {
        var ((file, catalog), asked) = input;
        if (file.Mark == SpecMark.None || catalog.Find(file.Name)?.Path != file.Path)
        {
            return null;
        }

        // A spec of the project's own is parsed even when no client asks for it: its faults should show when it is written, not when it is used.
        var isAskedFor = asked.Contains(file.Name, StringComparer.OrdinalIgnoreCase);
        if (!isAskedFor && (file.Mark == SpecMark.Package || IsPart(file, catalog)))
        {
            return null;
        }

        return new LinkedSpec(file.Text, Others(file, catalog), file.Problem);
    }

    public static LinkedSpec? Failed(((SpecFile File, SpecCatalog Catalog) Spec, EquatableList<string> Asked) input, Exception exception)
    {
        var text = input.Spec.File.Text;
        return new LinkedSpec(text, EquatableList<SpecText>.Empty, Stages.Failure(StageNames.Link, exception, Locations.StartOf(text.Path)));
    }

    private static bool IsPart(SpecFile file, SpecCatalog catalog) =>
        catalog.Specs.Any(other => other != file && Referred(other, catalog).Contains(file));

    private static EquatableList<SpecText> Others(SpecFile file, SpecCatalog catalog)
    {
        var found = new List<SpecFile> { file };
        for (var index = 0; index < found.Count; index++)
        {
            found.AddRange(Referred(found[index], catalog).Where(other => !found.Contains(other)));
        }

        return found.Skip(1).Select(other => other.Text).OrderBy(text => text.Path, StringComparer.Ordinal).ToEquatableList();
    }

    private static IEnumerable<SpecFile> Referred(SpecFile file, SpecCatalog catalog)
    {
        var texts = new SpecTexts(catalog.Specs.Select(spec => spec.Text).ToArray());
        return file.References
            .Select(reference => texts.Find(reference, file.Text))
            .OfType<SpecText>()
            .Select(text => catalog.Specs.First(spec => spec.Path == text.Path))
            .Distinct();
    }
}
