using TikiSpec.Drift;
using TikiSpec.Model;

namespace TikiSpec.Cli.Inputs;

/// <summary>Reads what a user names: a file, standard input, or a file of a git commit.</summary>
internal sealed class InputReader(TextReader stdin)
{
    private const string Stdin = "-";

    /// <summary>A document of OpenAPI 3; anything else is told with its place.</summary>
    public SpecInput Read(string name) => Open(name).Read();

    public OpenedSpec Open(string name)
    {
        var (text, store, file) = Find(name);
        var document = SpecDocument.Parse(text);
        Check(document, name);
        var others = store is null ? [] : ReferredFiles.Of(text, store);
        var bundle = SpecBundle.Of(document, others);
        return new OpenedSpec { Label = name, File = file, Document = document, Whole = bundle.Document, Faults = bundle.Faults, Others = others };
    }

    private (SpecText Text, ISpecStore? Store, string File) Find(string name)
    {
        if (name == Stdin)
        {
            return (new SpecText("stdin", "stdin", BoundedText.Read(stdin, "Standard input")), null, "stdin");
        }

        if (File.Exists(name))
        {
            return (new SpecText(Path.GetFileNameWithoutExtension(name), name, BoundedText.ReadFile(name)), new DiskStore(), RepositoryPath.Of(name));
        }

        if (GitObject.Parse(name) is { } git)
        {
            return (new SpecText(Path.GetFileNameWithoutExtension(git.Path), name, git.Read()), new GitStore(git), RepositoryPath.Normal(git.Path));
        }

        throw new InputException($"There is no file '{name}'. Give a file, '-' for standard input, or a file of a commit as 'origin/main:spec/shop.yaml'.");
    }

    private static void Check(SpecDocument document, string name)
    {
        if (document.Root is null && document.Problems.Count > 0)
        {
            var problem = document.Problems[0];
            throw new InputException(FormattableString.Invariant($"'{name}' cannot be read, line {problem.Location.Line}: {PrintableText.Of(problem.Message)}"));
        }

        var root = document.Root as SpecMapping;
        if (root?["openapi"] is not SpecScalar version || !version.Text.StartsWith("3.", StringComparison.Ordinal))
        {
            throw new InputException(root?["swagger"] is null
                ? $"'{name}' is no OpenAPI 3 document: it has no 'openapi: 3.…' at its root."
                : $"'{name}' is Swagger 2.0; convert it to OpenAPI 3 first.");
        }
    }
}
