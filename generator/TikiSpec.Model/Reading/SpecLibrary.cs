namespace TikiSpec.Model;

/// <summary>The spec that is read and the files that it refers to: finds what a <c>$ref</c> means.</summary>
internal sealed class SpecLibrary(SpecDocument main, IReadOnlyList<SpecText> others, ProblemList problems)
{
    private const int LongestChain = 100;

    private readonly SpecTexts _all = new([.. others, main.Source.Text]);
    private readonly Dictionary<SpecSource, SpecDocument> _bySource = new() { [main.Source] = main };
    private readonly Dictionary<SpecText, SpecDocument> _byText = [];

    /// <summary>What the <c>$ref</c> of <paramref name="holder"/> leads to; null where it leads nowhere, which is told.</summary>
    public SpecNode? Resolve(SpecMapping holder)
    {
        if (holder["$ref"] is not SpecScalar reference)
        {
            problems.Add(DocumentProblems.WrongKind, holder.KeyOf("$ref")!, "$ref", holder["$ref"]!.Noun, "a string");
            return null;
        }

        var (file, fragment) = SpecReferences.Split(reference.Text);
        var document = file.Length == 0 ? _bySource[holder.Source] : FindFile(file, reference);
        if (document?.Root is null)
        {
            return null;
        }

        var target = JsonPointer.Find(document.Root, fragment);
        if (target is null)
        {
            problems.Add(DocumentProblems.UnresolvedReference, reference, reference.Text, NameSuggestion.For(document.Root, fragment));
        }

        return target;
    }

    /// <summary>The mapping that <paramref name="node"/> is or leads to over any number of <c>$ref</c>, with the last of them; null where there is none.</summary>
    public SpecMapping? Follow(SpecNode? node, out string? reference)
    {
        reference = null;
        for (var steps = 0; node is SpecMapping mapping && mapping["$ref"] is not null; steps++)
        {
            reference = (mapping["$ref"] as SpecScalar)?.Text;
            if (steps == LongestChain)
            {
                problems.Add(DocumentProblems.ReferenceCycle, mapping["$ref"]!, reference ?? "");
                return null;
            }

            node = Resolve(mapping);
        }

        return node as SpecMapping;
    }

    public SpecMapping? Follow(SpecNode? node) => Follow(node, out _);

    private SpecDocument? FindFile(string file, SpecScalar reference)
    {
        var text = _all.Find(file, reference.Source.Text);
        if (text is null)
        {
            problems.Add(DocumentProblems.MissingFile, reference, file);
            return null;
        }

        if (text.Path == main.Source.Text.Path)
        {
            return main;
        }

        if (!_byText.TryGetValue(text, out var document))
        {
            document = SpecDocument.Parse(text);
            _byText[text] = document;
            _bySource[document.Source] = document;
            foreach (var problem in document.Problems)
            {
                problems.Add(problem);
            }
        }

        return document;
    }
}
