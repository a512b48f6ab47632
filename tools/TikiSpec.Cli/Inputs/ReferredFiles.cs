using TikiSpec.Model;

namespace TikiSpec.Cli.Inputs;

/// <summary>The files that a document and its files refer to; one that is missing is the reader's to tell, who knows
/// where it is named.</summary>
/// <param name="Texts">What was read.</param>
/// <param name="Refused">Paths that were not looked at, with the reason.</param>
internal sealed record ReferredFiles(IReadOnlyList<SpecText> Texts, IReadOnlyDictionary<string, string> Refused)
{
    // A document names the files; it must not reach for any other kind.
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    public static ReferredFiles None { get; } = new([], new Dictionary<string, string>());

    public static ReferredFiles Of(SpecDocument document, ISpecStore store)
    {
        var main = document.Source.Text.Path;
        var seen = new HashSet<string>(StringComparer.Ordinal) { SpecPath.Normal(main) };
        var texts = new List<SpecText>();
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        // What an overlay refers to lies where it would from the document.
        var open = new Queue<SpecText>(document.Texts.Select(text => text with { Path = main }));
        while (open.TryDequeue(out var text))
        {
            foreach (
                var path in SpecReferences
                    .Find(text)
                    .Select(file => SpecReferences.Resolve(text.Path, file))
                    .Where(IsSpecFile)
                    .Where(seen.Add)
            )
            {
                if (store.Refusal(path) is { } reason)
                {
                    refused[path] = reason;
                }
                else if (store.Read(path) is { } content)
                {
                    texts.Add(new SpecText(Path.GetFileNameWithoutExtension(path), path, content));
                    open.Enqueue(texts[^1]);
                }
            }
        }

        return new ReferredFiles([.. texts.OrderBy(static text => text.Path, StringComparer.Ordinal)], refused);
    }

    private static bool IsSpecFile(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
