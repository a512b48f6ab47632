namespace TikiSpec.Model;

/// <summary>Makes one tree of several files. Each file is copied once, so files may refer to each other in circles.</summary>
internal sealed class SpecBundler(SpecDocument main, IReadOnlyList<SpecText> files, IReadOnlyDictionary<string, string> refused)
{
    /// <summary>Keys whose values are values of the API, where a <c>$ref</c> would be data.</summary>
    private static readonly HashSet<string> Data = new(StringComparer.Ordinal) { "example", "default", "enum", "const", "value" };

    /// <summary>Keys below which names are free, so that a property may be called like a keyword.</summary>
    private static readonly HashSet<string> MapsOfNames = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "dependentSchemas", "$defs", "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "callbacks", "pathItems", "links",
    };

    private readonly SpecTexts _all = new([.. files, main.Source.Text]);
    private readonly Dictionary<SpecText, SpecDocument?> _read = [];
    private readonly List<SpecProperty> _bundled = [];
    private readonly Queue<SpecDocument> _open = [];
    private readonly List<BundleFault> _faults = [];

    public SpecBundle Bundle(SpecMapping root)
    {
        var properties = ((SpecMapping)Copy(root, main, "")).Properties.ToList();
        while (_open.Count > 0)
        {
            var file = _open.Dequeue();
            _bundled.Add(new SpecProperty(Text(file.Root!, NameOf(file.Source.Text)), Copy(file.Root!, file, "")));
        }

        if (_bundled.Count > 0)
        {
            properties.Add(new SpecProperty(Text(root, SpecBundle.FilesKey), new SpecMapping(main.Source, root.Start, root.Start, [.. _bundled])));
        }

        return new SpecBundle(main.WithRoot(new SpecMapping(main.Source, root.Start, root.End, [.. properties])), _faults.ToEquatableList());
    }

    private static SpecScalar Text(SpecNode at, string text) => new(at.Source, at.Start, at.Start, text, ScalarKind.String);

    private SpecNode Copy(SpecNode node, SpecDocument file, string key)
    {
        switch (node)
        {
            case SpecMapping mapping:
                var properties = new SpecProperty[mapping.Properties.Count];
                for (var i = 0; i < properties.Length; i++)
                {
                    properties[i] = Copy(mapping.Properties[i], file, key);
                }

                return new SpecMapping(mapping.Source, mapping.Start, mapping.End, properties);
            case SpecSequence sequence:
                return new SpecSequence(sequence.Source, sequence.Start, sequence.End, [.. sequence.Items.Select(item => Copy(item, file, ""))]);
            default:
                return node;
        }
    }

    private SpecProperty Copy(SpecProperty property, SpecDocument file, string owner)
    {
        var isName = MapsOfNames.Contains(owner);
        if (!isName && Data.Contains(property.Name))
        {
            return property;
        }

        var value = property is { Name: "$ref", Value: SpecScalar { Kind: ScalarKind.String } reference } && !isName
            ? Redirect(reference, file)
            : Copy(property.Value, file, isName ? "" : property.Name);
        return new SpecProperty(property.Key, value);
    }

    private SpecScalar Redirect(SpecScalar reference, SpecDocument from)
    {
        var (file, fragment) = SpecReferences.Split(reference.Text);
        var target = file.Length == 0 ? from : Find(file, reference);
        if (target is null || (file.Length == 0 && from == main))
        {
            return reference;
        }

        var pointer = fragment.Length > 0 ? fragment.Substring(1) : "";
        var text = "#" + (target == main ? "" : JsonPointer.Append("/" + SpecBundle.FilesKey, Uri.EscapeDataString(NameOf(target.Source.Text)))) + pointer;
        if (JsonPointer.Find(target.Root!, "#" + pointer) is null)
        {
            _faults.Add(new BundleFault($"'{reference.Text}' leads nowhere: the file has no '{pointer}'. Correct the reference, or add what it names.", reference.Location));
        }

        return new SpecScalar(reference.Source, reference.Start, reference.End, text, ScalarKind.String);
    }

    private SpecDocument? Find(string file, SpecScalar reference)
    {
        if (SpecReferences.IsOnNetwork(file))
        {
            _faults.Add(new BundleFault($"'{file}' lies on the network, and nothing is fetched. Keep the file beside this one, and refer to it there.", reference.Location));
            return null;
        }

        if (_all.Find(file, reference.Source.Text) is not { } text)
        {
            var why = refused.TryGetValue(SpecReferences.Resolve(reference.Source.Text.Path, file), out var reason)
                ? $"'{file}' {reason}"
                : $"There is no file '{file}' beside this one. Correct the reference, or add the file.";
            _faults.Add(new BundleFault(why, reference.Location));
            return null;
        }

        return text.Path == main.Source.Text.Path ? main : Read(text, reference);
    }

    private SpecDocument? Read(SpecText text, SpecScalar reference)
    {
        if (_read.TryGetValue(text, out var known))
        {
            return known;
        }

        var document = SpecDocument.Parse(text);
        foreach (var problem in document.Problems.Where(problem => problem.Severity == ProblemSeverity.Error))
        {
            _faults.Add(new BundleFault(problem.Message, problem.Location));
        }

        if (document.Root is null)
        {
            return _read[text] = null;
        }

        _open.Enqueue(document);
        return _read[text] = document;
    }

    /// <summary>The path from the document's folder: the same in every copy of a tree, on disk or in a commit.</summary>
    private string NameOf(SpecText text) => SpecPath.Relative(main.Source.Text.Path, text.Path);
}
