using TikiSpec.OpenApi.Collections;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.References;
using TikiSpec.OpenApi.Sources;
using TikiSpec.OpenApi.Walking;

namespace TikiSpec.OpenApi.Bundling;

/// <summary>Makes one tree of several files. Each file is copied once, so files may refer to each other in
/// circles.</summary>
internal sealed class SpecBundler(SpecDocument main, IReadOnlyList<SpecText> files, IReadOnlyDictionary<string, string> refused)
{
    private readonly ReferenceResolver _references = new(main, files);
    private readonly NodeCopy _copy = new();
    private readonly List<BundleProblem> _problems = [];

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
        _problems.AddRange(
            read.SelectMany(static file => file.Problems)
                .Where(static problem => problem.Severity == ProblemSeverity.Error)
                .Select(static problem => new BundleProblem(problem.Message, problem.Location))
        );
        var properties = root.Properties.Select(_copy.Of).ToList();
        var bundled = read.Where(static file => file.Root is not null)
            .Select(file => NodeCopy.Added(file.Root!, _references.NameOf(file.Source.Text), _copy.Of(file.Root!)))
            .ToArray();
        if (bundled.Length > 0)
        {
            properties.Add(NodeCopy.Added(root, SpecBundle.FilesKey, new SpecMapping(main.Source, root.Start, root.Start, bundled)));
        }

        return new SpecBundle(
            main.WithRoot(new SpecMapping(main.Source, root.Start, root.End, [.. properties])),
            _problems.ToEquatableList()
        );
    }

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
                _copy.Redirect(reference, "#" + Escaped(root) + (fragment.Length > 0 ? fragment.Substring(1) : ""));
                break;
            case ReferenceFault.OnNetwork:
                _problems.Add(
                    new BundleProblem(
                        $"'{file}' lies on the network, and nothing is fetched. Keep the file beside this one, and refer to it there.",
                        reference.Location
                    )
                );
                break;
            case ReferenceFault.NoFile:
                var why = refused.TryGetValue(SpecReferences.Resolve(reference.Source.Text.Path, file), out var reason)
                    ? $"'{file}' {reason}"
                    : $"There is no file '{file}' beside this one. Correct the reference, or add the file.";
                _problems.Add(new BundleProblem(why, reference.Location));
                break;
        }

        if (target.Fault == ReferenceFault.NoTarget)
        {
            _problems.Add(
                new BundleProblem(
                    $"'{reference.Text}' leads nowhere: the file has no '{fragment.TrimStart('#')}'. Correct the reference, "
                        + "or add what it names.",
                    reference.Location
                )
            );
        }
    }

    /// <summary>A pointer as it stands behind the # of a reference.</summary>
    private static string Escaped(string pointer) => string.Join("/", pointer.Split('/').Select(Uri.EscapeDataString));
}
