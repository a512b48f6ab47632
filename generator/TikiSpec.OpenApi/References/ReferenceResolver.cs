using System.Collections.Concurrent;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.References;

/// <summary>Finds what each <c>$ref</c> means: in a document, and in the files that it refers to.</summary>
/// <remarks>
/// Files are parsed when the first reference leads there. A node knows the file that it comes from, so a reference is
/// read in the file where it is
/// written; the pointers of other files begin with <see cref="FilesKey"/>, so that each place has one pointer. For
/// several threads at once.
/// </remarks>
public sealed class ReferenceResolver
{
    /// <summary>Under which key the other files stand, in pointers and in bundles.</summary>
    public const string FilesKey = "x-files";

    /// <summary>References that only lead to references. More of them than this lead nowhere.</summary>
    public const int LongestChain = 100;

    private readonly SpecTexts _texts;
    private readonly ReferredFile _main;
    private readonly ConcurrentDictionary<SpecSource, ReferredFile> _bySource = new();
    private readonly Dictionary<SpecText, ReferredFile> _byText = [];
    private readonly List<ReferredFile> _others = [];
    private readonly CancellationToken _cancellationToken;

    /// <param name="main">The document; its references may also lead to the others.</param>
    /// <param name="others">The files at hand. Nothing else is read from disk or network.</param>
    /// <param name="cancellationToken">Ends the reading of these.</param>
    public ReferenceResolver(SpecDocument main, IReadOnlyList<SpecText> others, CancellationToken cancellationToken = default)
    {
        _cancellationToken = cancellationToken;
        _texts = new SpecTexts([.. others, main.Source.Text]);
        _main = new ReferredFile(main, "");
        _bySource[main.Source] = _main;
    }

    internal void ThrowIfCancelled() => _cancellationToken.ThrowIfCancellationRequested();

    /// <summary>The root of the document itself.</summary>
    public SpecCursor Root => _main.Root;

    /// <summary>The files that references led to so far, in the order in which they did.</summary>
    public IEnumerable<SpecDocument> Files => _others.Select(static file => file.Document);

    /// <summary>The reference that stands in a mapping, or null.</summary>
    public static SpecScalar? ReferenceIn(SpecMapping mapping) => mapping.Reference;

    public static SpecScalar? ReferenceIn(SpecCursor at) => at.Mapping is { } mapping ? ReferenceIn(mapping) : null;

    /// <summary>Why the reference that is written at a place leads nowhere; none where it leads somewhere, or is no
    /// reference.</summary>
    public ReferenceFault FaultOf(SpecCursor reference) =>
        reference.Node is SpecScalar { Kind: ScalarKind.String } text ? TargetOf(text).Fault : ReferenceFault.None;

    /// <summary>What the text of a reference leads to, one step far.</summary>
    public ReferenceTarget TargetOf(SpecScalar reference)
    {
        var file = FileOf(reference);
        return file.Targets.TryGetValue(reference.Text, out var target) ? target : FirstTargetOf(reference, file);
    }

    /// <summary>One thread at a time: the first reference to a file opens it.</summary>
    private ReferenceTarget FirstTargetOf(SpecScalar reference, ReferredFile file)
    {
        lock (_byText)
        {
            return file.Targets.GetOrAdd(reference.Text, _ => Find(reference, file));
        }
    }

    /// <summary>The place itself, or what its chain of references ends at; nowhere where that leads nowhere.</summary>
    public SpecCursor Resolve(SpecCursor at) => Resolve(at, out _, out _);

    /// <param name="last">The last reference on the way, or null where there was none.</param>
    public SpecCursor Resolve(SpecCursor at, out SpecScalar? last) => Resolve(at, out last, out _);

    public SpecCursor Resolve(SpecCursor at, out SpecScalar? last, out ReferenceFault fault)
    {
        last = null;
        fault = ReferenceFault.None;
        for (var steps = 0; ReferenceIn(at) is { } reference; steps++)
        {
            last = reference;
            var target = steps < LongestChain ? TargetOf(reference) : new ReferenceTarget(SpecCursor.Nowhere, ReferenceFault.Cycle);
            if (target.Fault != ReferenceFault.None)
            {
                fault = target.Fault;
                return SpecCursor.Nowhere;
            }

            at = target.At;
        }

        return at;
    }

    /// <summary>The root of the file that a reference names, where it is at hand.</summary>
    public SpecCursor RootOf(string file, SpecScalar reference)
    {
        var from = FileOf(reference);
        lock (_byText)
        {
            return (file.Length == 0 ? from : FileOf(file, from))?.Root ?? SpecCursor.Nowhere;
        }
    }

    /// <summary>The path from the document's folder, the same in every copy of a tree: what a file is called in
    /// pointers and in bundles.</summary>
    public string NameOf(SpecText text) => SpecPath.Relative(_main.Document.Source.Text.Path, text.Path);

    /// <summary>The file that a reference is written in. The nodes of a bundle come from several files, and its
    /// references are those of the bundle.</summary>
    private ReferredFile FileOf(SpecScalar reference) => _bySource.TryGetValue(reference.Source, out var known) ? known : _main;

    private ReferenceTarget Find(SpecScalar reference, ReferredFile from)
    {
        var (name, fragment) = SpecReferences.Split(reference.Text);
        if (name.Length > 0 && SpecReferences.IsOnNetwork(name))
        {
            return new ReferenceTarget(SpecCursor.Nowhere, ReferenceFault.OnNetwork);
        }

        if ((name.Length == 0 ? from : FileOf(name, from)) is not { } file)
        {
            return new ReferenceTarget(SpecCursor.Nowhere, ReferenceFault.NoFile);
        }

        if (!file.Root.Exists)
        {
            return new ReferenceTarget(SpecCursor.Nowhere, ReferenceFault.UnreadableFile);
        }

        var target =
            fragment.Length > 1 && fragment[1] != '/'
                ? file.AnchoredAt(Uri.UnescapeDataString(fragment.Substring(1)))
                : file.Root.Find(fragment);
        return new ReferenceTarget(target, target.Exists ? ReferenceFault.None : ReferenceFault.NoTarget);
    }

    private ReferredFile? FileOf(string name, ReferredFile from)
    {
        if (!from.Files.TryGetValue(name, out var file))
        {
            from.Files[name] = file = _texts.Find(name, from.Document.Source.Text) is { } text ? Open(text) : null;
        }

        return file;
    }

    private ReferredFile Open(SpecText text)
    {
        if (text.Path == _main.Document.Source.Text.Path)
        {
            return _main;
        }

        if (!_byText.TryGetValue(text, out var file))
        {
            file = new ReferredFile(SpecDocument.Parse(text, _cancellationToken), JsonPointer.Append("/" + FilesKey, NameOf(text)));
            _byText[text] = file;
            _bySource[file.Document.Source] = file;
            _others.Add(file);
        }

        return file;
    }
}
