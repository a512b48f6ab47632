using TikiSpec.Model;

namespace TikiSpec.Cli.Specs;

/// <summary>Reads specs from disk, with the files that they refer to.</summary>
internal static class SpecFiles
{
    // A spec names the files; it must not reach for any other kind.
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    public static IReadOnlyList<ParsedSpec> Read(IReadOnlyList<FileInfo> files)
    {
        var specs = files.Select(static file => Text(file.ToString())).ToList();
        var twice = specs.GroupBy(static spec => spec.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static same => same.Count() > 1);
        return twice is null
            ? [.. specs.Select(static spec => SpecReader.Read(spec, Others(spec)))]
            : throw new InputException($"Two specs are called '{twice.Key}'. A spec's name is its file's, without the last extension: rename one.");
    }

    private static SpecText Text(string path) => File.Exists(path)
        ? new SpecText(Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path))
        : throw new InputException($"There is no file '{path}'.");

    /// <summary>The files that the spec and its files refer to; one that is missing is the reader's to tell, who knows where it is named.</summary>
    private static IReadOnlyList<SpecText> Others(SpecText spec)
    {
        var found = new Dictionary<string, SpecText>(StringComparer.Ordinal) { [Path.GetFullPath(spec.Path)] = spec };
        var open = new Queue<SpecText>([spec]);
        while (open.TryDequeue(out var text))
        {
            foreach (var path in SpecReferences.Find(text).Select(reference => PathOf(text, reference)).Where(IsSpecFile))
            {
                if (!found.ContainsKey(Path.GetFullPath(path)))
                {
                    open.Enqueue(found[Path.GetFullPath(path)] = Text(path));
                }
            }
        }

        return [.. found.Values.Where(text => text != spec).OrderBy(static text => text.Path, StringComparer.Ordinal)];
    }

    private static string PathOf(SpecText from, string reference) =>
        Path.Combine(Path.GetDirectoryName(from.Path) ?? "", Uri.UnescapeDataString(reference));

    private static bool IsSpecFile(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && File.Exists(path);
}
