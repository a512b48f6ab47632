using TikiSpec.Cli.Inputs;
using TikiSpec.Model;

namespace TikiSpec.Cli.Specs;

/// <summary>Reads specs from disk, with the files that they refer to.</summary>
internal static class SpecFiles
{
    public static IReadOnlyList<ParsedSpec> Read(IReadOnlyList<FileInfo> files, string[]? overlays, bool allowsOutside)
    {
        var overlaid = OverlayFiles.Among(overlays, files.Select(static file => file.ToString()));
        var specs = files.Select(static file => Text(file.ToString())).ToList();
        var twice = specs
            .GroupBy(static spec => spec.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(static same => same.Count() > 1);
        return twice is null
            ? [.. specs.Select(text => Read(text, overlaid, allowsOutside))]
            : throw new InputException(
                $"Two specs are called '{twice.Key}'. A spec's name is its file's, without the last extension: rename one."
            );
    }

    private static ParsedSpec Read(SpecText text, OverlayFiles overlays, bool allowsOutside)
    {
        var document = OverlaidDocument.Of(SpecDocument.Parse(text), overlays.For(text));
        using var store = DiskStore.For(text.Path, allowsOutside);
        var others = ReferredFiles.Of(document, store);
        DanglingFiles.Refuse(text.Path, SpecBundle.Of(document, others.Texts, others.Refused).Problems);
        return SpecReader.Read(document, others.Texts);
    }

    private static SpecText Text(string path) => new(Path.GetFileNameWithoutExtension(path), path, TextFile.Read(path));
}
