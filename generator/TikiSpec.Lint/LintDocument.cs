using TikiSpec.Model;

namespace TikiSpec.Lint;

/// <summary>A document as rules look at it: its parts, each once, with their pointers. References are not followed, since what they lead to is a part itself.</summary>
internal sealed class LintDocument
{
    private const int LongestChain = 100;

    private static readonly string[] MapsOfNames = ["/properties", "/responses", "/components/schemas", "/components/parameters"];

    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch", "trace" };

    public LintDocument(SpecDocument document, ParsedSpec spec, LintOptions options)
    {
        Document = document;
        Spec = spec;
        Options = options;
        Root = new SpecCursor(document.Root, "");
        Paths = Root["paths"].Properties().Where(path => path.Name.StartsWith("/", StringComparison.Ordinal)).ToList();
        Operations = Paths
            .SelectMany(path => path.Properties()
                .Where(property => Methods.Contains(property.Name))
                .Select(property => new LintOperation(property.Name.ToUpperInvariant(), path.Name, property, path)))
            .ToList();
        All = Descend(Root).ToList();
        Schemas = LintSchemas.Of(this);
    }

    public SpecDocument Document { get; }

    public ParsedSpec Spec { get; }

    public LintOptions Options { get; }

    public SpecCursor Root { get; }

    public IReadOnlyList<SpecCursor> Paths { get; }

    public IReadOnlyList<LintOperation> Operations { get; }

    /// <summary>Every mapping and sequence, in document order. What stands in examples is left out: it is data.</summary>
    public IReadOnlyList<SpecCursor> All { get; }

    /// <summary>Every schema that is written out, at any depth.</summary>
    public IReadOnlyList<SpecCursor> Schemas { get; }

    /// <summary>Every parameter that is written out.</summary>
    public IEnumerable<SpecCursor> Parameters => Root["components"]["parameters"].Properties()
        .Concat(Paths.SelectMany(path => path["parameters"].Items()))
        .Concat(Operations.SelectMany(operation => operation.At["parameters"].Items()))
        .Where(parameter => !parameter["$ref"].Exists);

    /// <summary>The parameters of an operation and its path, references within the document followed.</summary>
    public IEnumerable<SpecCursor> ParametersOf(LintOperation operation) =>
        operation.At["parameters"].Items().Concat(operation.PathAt["parameters"].Items()).Select(Follow);

    /// <summary>What a reference within the document leads to; the place itself where there is none or it leads nowhere.</summary>
    public SpecCursor Follow(SpecCursor at)
    {
        for (var steps = 0; steps < LongestChain && at["$ref"].Text is { } reference && reference.StartsWith("#/", StringComparison.Ordinal); steps++)
        {
            if (Document.Find(reference) is not { } target)
            {
                return at;
            }

            at = new SpecCursor(target, JsonPointer.Segments(reference).Aggregate("", JsonPointer.Append));
        }

        return at;
    }

    private static IEnumerable<SpecCursor> Descend(SpecCursor root)
    {
        var open = new Stack<SpecCursor>([root]);
        while (open.Count > 0)
        {
            var at = open.Pop();
            if (at.Node is not (SpecMapping or SpecSequence))
            {
                continue;
            }

            yield return at;
            var inner = at.Node is SpecMapping ? at.Properties().Where(property => !IsData(at, property.Name)) : at.Items();
            foreach (var child in inner.Reverse())
            {
                open.Push(child);
            }
        }
    }

    /// <summary>Values of the API, not of the description; a property or a response may be called so.</summary>
    private static bool IsData(SpecCursor owner, string key) =>
        (key is "example" or "value" or "default" or "enum") && !Array.Exists(MapsOfNames, map => owner.Pointer.EndsWith(map, StringComparison.Ordinal));
}
