using TikiSpec.Model;

namespace TikiSpec.Cli.Inputs;

/// <summary>The files that a document and its files refer to; one that is missing is the reader's to tell, who knows where it is named.</summary>
internal static class ReferredFiles
{
    // A document names the files; it must not reach for any other kind.
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    public static IReadOnlyList<SpecText> Of(SpecText document, ISpecStore store)
    {
        var found = new Dictionary<string, SpecText>(StringComparer.Ordinal) { [KeyOf(document.Path)] = document };
        var open = new Queue<SpecText>([document]);
        while (open.TryDequeue(out var text))
        {
            foreach (var reference in SpecReferences.Find(text).Select(Uri.UnescapeDataString).Where(IsSpecFile))
            {
                if (store.Find(text.Path, reference) is { } file && !found.ContainsKey(KeyOf(file.Path)))
                {
                    open.Enqueue(found[KeyOf(file.Path)] = new SpecText(Path.GetFileNameWithoutExtension(file.Path), file.Path, file.Text));
                }
            }
        }

        return [.. found.Values.Where(text => text != document).OrderBy(static text => text.Path, StringComparer.Ordinal)];
    }

    private static string KeyOf(string path) => Path.GetFullPath(path);

    private static bool IsSpecFile(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
