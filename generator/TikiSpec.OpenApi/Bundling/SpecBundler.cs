using TikiSpec.OpenApi.Collections;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.References;
using TikiSpec.OpenApi.Sources;
using TikiSpec.OpenApi.Walking;

namespace TikiSpec.OpenApi.Bundling;

/// <summary>Makes one tree of several files. Each file is copied once, so files may refer to each other in circles.</summary>
internal sealed class SpecBundler(SpecDocument main, IReadOnlyList<SpecText> files, IReadOnlyDictionary<string, string> refused)
{
    private readonly ReferenceResolver _references = new(main, files);
    private readonly Dictionary<SpecNode, string> _redirected = [];
    private readonly List<BundleFault> _faults = [];

    public SpecBundle Bundle(SpecMapping root)
    {
        foreach (var step in DocumentWalk.Of(_references))
        {
            if (step.Reference is { } reference)
            {
                Redirect(reference);
            }
        }

        var read = _references.Files.ToList();
        _faults.AddRange(
            read.SelectMany(static file => file.Problems)
                .Where(static problem => problem.Severity == ProblemSeverity.Error)
                .Select(static problem => new BundleFault(problem.Message, problem.Location))
        );
        var properties = ((SpecMapping)Copy(root)).Properties.ToList();
        var bundled = read.Where(static file => file.Root is not null)
            .Select(file => new SpecProperty(Text(file.Root!, _references.NameOf(file.Source.Text)), Copy(file.Root!)))
            .ToArray();
        if (bundled.Length > 0)
        {
            properties.Add(
                new SpecProperty(Text(root, SpecBundle.FilesKey), new SpecMapping(main.Source, root.Start, root.Start, bundled))
            );
        }

        return new SpecBundle(
            main.WithRoot(new SpecMapping(main.Source, root.Start, root.End, [.. properties])),
            _faults.ToEquatableList()
        );
    }

    private static SpecScalar Text(SpecNode at, string text) => new(at.Source, at.Start, at.Start, text, ScalarKind.String);

    /// <summary>Notes what a reference is called in the bundle, and what leads nowhere in another file.</summary>
    private void Redirect(SpecScalar reference)
    {
        var (file, fragment) = SpecReferences.Split(reference.Text);
        if (file.Length == 0 && reference.Source == main.Source)
        {
            return;
        }

        var target = _references.TargetOf(reference);
        switch (target.Fault)
        {
            case ReferenceFault.None or ReferenceFault.NoTarget:
                var root = _references.RootOf(file, reference).Pointer;
                _redirected[reference] = "#" + Escaped(root) + (fragment.Length > 0 ? fragment.Substring(1) : "");
                break;
            case ReferenceFault.OnNetwork:
                _faults.Add(
                    new BundleFault(
                        $"'{file}' lies on the network, and nothing is fetched. Keep the file beside this one, and refer to it there.",
                        reference.Location
                    )
                );
                break;
            case ReferenceFault.NoFile:
                var why = refused.TryGetValue(SpecReferences.Resolve(reference.Source.Text.Path, file), out var reason)
                    ? $"'{file}' {reason}"
                    : $"There is no file '{file}' beside this one. Correct the reference, or add the file.";
                _faults.Add(new BundleFault(why, reference.Location));
                break;
        }

        if (target.Fault == ReferenceFault.NoTarget)
        {
            _faults.Add(
                new BundleFault(
                    $"'{reference.Text}' leads nowhere: the file has no '{fragment.TrimStart('#')}'. Correct the reference, or add what it names.",
                    reference.Location
                )
            );
        }
    }

    /// <summary>A pointer as it stands behind the # of a reference.</summary>
    private static string Escaped(string pointer) => string.Join("/", pointer.Split('/').Select(Uri.EscapeDataString));

    private SpecNode Copy(SpecNode node) =>
        node switch
        {
            SpecMapping mapping => new SpecMapping(
                mapping.Source,
                mapping.Start,
                mapping.End,
                [.. mapping.Properties.Select(property => new SpecProperty(property.Key, Copy(property.Value)))]
            ),
            SpecSequence sequence => new SpecSequence(sequence.Source, sequence.Start, sequence.End, [.. sequence.Items.Select(Copy)]),
            _ => _redirected.TryGetValue(node, out var text)
                ? new SpecScalar(node.Source, node.Start, node.End, text, ScalarKind.String)
                : node,
        };
}
