using TikiSpec.OpenApi.Collections;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Parsing;

/// <summary>One text as a tree of nodes. What the surface is read from, and where examples are found.</summary>
public sealed class SpecDocument
{
    private SpecDocument(SpecSource source, SpecNode? root, EquatableList<SpecProblem> problems, bool isMended = false)
    {
        IsMended = isMended;
        Overlays = EquatableList<SpecText>.Empty;
        Source = source;
        Root = root;
        Problems = problems;
    }

    public SpecSource Source { get; }

    /// <summary>Null where the text could not be read; <see cref="Problems"/> then says why.</summary>
    public SpecNode? Root { get; }

    /// <summary>Nothing stands in the text, and nothing else is wrong with it.</summary>
    public bool IsEmpty => Root is null && Problems.All(static problem => problem.Id == DocumentProblems.Empty.Id);

    /// <summary>The text is broken, and the tree is what stands around the break: something is missing of what it
    /// says.</summary>
    public bool IsMended { get; }

    /// <summary>The overlays that made the tree what it is.</summary>
    public EquatableList<SpecText> Overlays { get; private init; }

    /// <summary>The text and its overlays: whatever the tree holds is written in one of them.</summary>
    public IEnumerable<SpecText> Texts => Overlays.Prepend(Source.Text);

    /// <summary>Where the tree stands; null without one.</summary>
    public SpecLocation? Location => Root?.Location;

    /// <summary>What is wrong with the text as YAML or JSON. A duplicate key is an error, but the tree (with the first
    /// of the two) is there.</summary>
    public EquatableList<SpecProblem> Problems { get; }

    /// <summary>Reads YAML or JSON, whichever it is. Never throws for what the text holds.</summary>
    /// <exception cref="OperationCanceledException">The caller no longer wants it.</exception>
    public static SpecDocument Parse(SpecText text, CancellationToken cancellationToken = default)
    {
        var source = new SpecSource(text);
        var problems = new ProblemList();
        var root = ReadRoot(source, problems, cancellationToken);
        return new SpecDocument(source, root, problems.InOrder());
    }

    /// <summary>The same, and where the text is broken what stands around the break, with the one error at
    /// it.</summary>
    /// <exception cref="OperationCanceledException">The caller no longer wants it.</exception>
    public static SpecDocument ParseWhatStands(SpecText text, CancellationToken cancellationToken = default)
    {
        var document = Parse(text, cancellationToken);
        return
            document.Root is null
            && BreakOf(document.Problems) is { } problem
            && BrokenText.Read(document.Source, problem, cancellationToken) is { } root
            ? new SpecDocument(document.Source, root, new EquatableList<SpecProblem>([problem]), isMended: true)
            : document;
    }

    /// <summary>The node at a JSON pointer: <c>#/components/schemas/Product</c>, <c>/paths/~1products</c>, or empty for
    /// the root; null where there is none.</summary>
    public SpecNode? Find(string pointer) => Root is null ? null : JsonPointer.Find(Root, pointer);

    public SpecDocument WithRoot(SpecNode root) => new(Source, root, Problems) { Overlays = Overlays };

    /// <summary>The tree that overlays made of this one, with what is wrong with them. Of a broken text they may have
    /// missed what is broken, so that is told alone.</summary>
    internal SpecDocument Overlaid(SpecNode root, IEnumerable<SpecText> overlays, ProblemList problems)
    {
        foreach (var problem in Problems)
        {
            problems.Add(problem);
        }

        return new(Source, root, IsMended ? Problems : problems.InOrder(), IsMended) { Overlays = overlays.ToEquatableList() };
    }

    private static SpecProblem? BreakOf(IEnumerable<SpecProblem> problems) =>
        problems.FirstOrDefault(static problem => problem.Id == DocumentProblems.Malformed.Id);

    private static SpecNode? ReadRoot(SpecSource source, ProblemList problems, CancellationToken cancellationToken)
    {
        var content = source.Text.Content;
        if (content.Length > NodeLimits.Characters)
        {
            // Not asked of the source: it would look for a hundred million lines.
            problems.Add(DocumentProblems.TooLarge, new SpecLocation(source.Text.Path, 1, 1, 1, 1, 0, 0), NodeLimits.CharactersText);
            return null;
        }

        var zero = content.IndexOf('\0');
        if (zero >= 0)
        {
            problems.Add(
                DocumentProblems.Malformed,
                source.LocationOf(zero, zero + 1),
                "a zero byte stands here; the file is binary, or text in another encoding than UTF-8"
            );
            return null;
        }

        var root = JsonNodeReader.LooksLikeJson(content)
            ? ReadJson(source, problems, cancellationToken)
            : YamlNodeReader.Read(source, problems, cancellationToken);
        if (root is null && !problems.HasErrors)
        {
            problems.Add(DocumentProblems.Empty, source.LocationOf(0, 0), "nothing");
        }

        return root;
    }

    /// <summary>Text in braces that is no JSON may still be YAML's flow style; where it is neither, JSON's complaint is
    /// the better one.</summary>
    private static SpecNode? ReadJson(SpecSource source, ProblemList problems, CancellationToken cancellationToken)
    {
        var asJson = new ProblemList();
        var root = JsonNodeReader.Read(source, asJson, cancellationToken);
        if (
            root is null
            && !asJson.Holds(DocumentProblems.TooLarge)
            && !source.Text.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        )
        {
            var asYaml = new ProblemList();
            root = YamlNodeReader.Read(source, asYaml, cancellationToken);
            if (root is not null || !asYaml.Holds(DocumentProblems.Malformed))
            {
                asJson = asYaml;
            }
        }

        problems.AddRange(asJson);
        return root;
    }
}
