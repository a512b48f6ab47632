using TikiSpec.Drift.Findings;
using TikiSpec.Model;

namespace TikiSpec.Cli.Inputs;

/// <summary>Reads what a user names: a file, standard input, or a file of a git commit.</summary>
internal sealed class InputReader(TextReader stdin, bool allowsOutside, OverlayFiles? overlays = null)
{
    private const string Stdin = "-";

    /// <summary>A document of OpenAPI 3; anything else is told with its place.</summary>
    public SpecInput Read(string name) => Open(name).Read();

    /// <param name="name">What the user names.</param>
    /// <param name="specName">The name that the document has in a project, where its file is called otherwise; null for
    /// that of the file.</param>
    public OpenedSpec Open(string name, string? specName = null)
    {
        var (found, store, file) = Find(name);
        var text = specName is null ? found : new SpecText(specName, found.Path, found.Content);
        var document = OverlaidDocument.Of(SpecDocument.Parse(text), (overlays ?? OverlayFiles.None).For(text));
        Check(document, name);
        using var files = store;
        var others = files is null ? ReferredFiles.None : ReferredFiles.Of(document, files);
        var bundle = SpecBundle.Of(document, others.Texts, others.Refused);
        var view = DocumentView.Of(document, others.Texts);
        // Whoever compares two documents opens both at the same time, and then asks for this from two sides at once.
        _ = view.Problems;
        return new OpenedSpec
        {
            Label = name,
            File = file,
            Document = document,
            Whole = bundle.Document,
            Problems = bundle.Problems,
            View = view,
            WholeView = ReferenceEquals(bundle.Document, document) ? view : DocumentView.Of(bundle.Document),
        };
    }

    /// <summary>The text of what a user names, whatever it is.</summary>
    public SpecText ReadText(string name)
    {
        var (text, store, _) = Find(name);
        store?.Dispose();
        return text;
    }

    /// <summary>A file on disk beside a document; null where there is none, or none that the document may lead
    /// to.</summary>
    public SpecText? Beside(string document, string name)
    {
        var path = Path.Combine(Path.GetDirectoryName(document) ?? "", name);
        using var store = DiskStore.For(document, allowsOutside);
        return store.Refusal(path) is null && store.Read(path) is { } text
            ? new SpecText(Path.GetFileNameWithoutExtension(name), path, text)
            : null;
    }

    private (SpecText Text, ISpecStore? Store, string File) Find(string name)
    {
        if (name == Stdin)
        {
            return (new SpecText("stdin", "stdin", BoundedText.Read(stdin, "Standard input")), null, "stdin");
        }

        if (File.Exists(name))
        {
            return (
                new SpecText(Path.GetFileNameWithoutExtension(name), name, BoundedText.ReadFile(name)),
                DiskStore.For(name, allowsOutside),
                RepositoryPath.Of(name)
            );
        }

        if (GitObject.Parse(name) is { } git)
        {
            var rooted = git.FromRoot();
            return (
                new SpecText(Path.GetFileNameWithoutExtension(rooted.Path), rooted.Name, git.Read()),
                new GitStore(rooted),
                RepositoryPath.Normal(rooted.Path)
            );
        }

        throw MissingFile.Of(name, "Give a file, '-' for standard input, or a file of a commit as 'origin/main:spec/shop.yaml'.");
    }

    private static void Check(SpecDocument document, string name)
    {
        var view = DocumentView.Of(document);
        if (!view.IsReadable)
        {
            var problem = view.Problems.First(static problem => problem.Severity == ProblemSeverity.Error);
            throw new InputException(
                FormattableString.Invariant($"'{name}' cannot be read, line {problem.Location.Line}: {PrintableText.Of(problem.Message)}")
            );
        }
    }
}
