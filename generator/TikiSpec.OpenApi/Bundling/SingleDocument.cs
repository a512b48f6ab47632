using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.References;
using TikiSpec.OpenApi.Sources;
using TikiSpec.OpenApi.Walking;

namespace TikiSpec.OpenApi.Bundling;

/// <summary>A bundle for readers that know references into components alone: of the files that it holds, path items and
/// operations stand where they are referred to, and the rest is components. Each node still knows its own
/// file.</summary>
public sealed class SingleDocument
{
    private static readonly Dictionary<ObjectKind, string> Sections = new()
    {
        [ObjectKind.Schema] = "schemas",
        [ObjectKind.Response] = "responses",
        [ObjectKind.Parameter] = "parameters",
        [ObjectKind.Example] = "examples",
        [ObjectKind.RequestBody] = "requestBodies",
        [ObjectKind.Header] = "headers",
        [ObjectKind.SecurityScheme] = "securitySchemes",
        [ObjectKind.Link] = "links",
        [ObjectKind.Callback] = "callbacks",
    };

    private const int MostHops = 8;

    private readonly SpecMapping _root;
    private readonly ReferenceResolver _references;
    private readonly NodeCopy _copy = new();
    private readonly Dictionary<(SpecNode Node, string Section), string> _names = [];

    /// <summary>Where each part stood, by where it stands here.</summary>
    private readonly Dictionary<string, string> _origins = new(StringComparer.Ordinal);

    private SingleDocument(SpecDocument bundle, SpecMapping root)
    {
        _root = root;
        _references = new ReferenceResolver(bundle, []);
        foreach (var step in DocumentWalk.Of(_references).Where(static step => step is { IsReference: true, Expected.IsOneObject: true }))
        {
            Place(step, step.Reference!);
        }

        Document = bundle.WithRoot(Root());
    }

    private SpecDocument Document { get; }

    /// <summary>The bundle itself where it holds no other file.</summary>
    /// <param name="bundle">The <see cref="SpecBundle.Document"/> of a bundle.</param>
    /// <param name="originOf">Gives the pointer in the bundle of what stands at a pointer of the result.</param>
    public static SpecDocument Of(SpecDocument bundle, out Func<string, string> originOf)
    {
        originOf = static pointer => pointer;
        if (bundle.Root is not SpecMapping root || root[SpecBundle.FilesKey] is null)
        {
            return bundle;
        }

        var single = new SingleDocument(bundle, root);
        originOf = single.OriginOf;
        return single.Document;
    }

    /// <summary>The pointer, in the bundle, of what stands at a pointer here. What stands in a part of another
    /// file may be a part of a third.</summary>
    private string OriginOf(string pointer)
    {
        for (var hops = 0; hops < MostHops && FileOf(pointer) is { } origin; hops++)
        {
            pointer = origin;
        }

        return pointer;
    }

    private string? FileOf(string pointer)
    {
        for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
        {
            if (_origins.TryGetValue(pointer.Substring(0, end), out var origin))
            {
                return origin + pointer.Substring(end);
            }
        }

        return null;
    }

    private void Place(WalkStep step, SpecScalar reference)
    {
        if (step.Expected.Kind is ObjectKind.PathItem or ObjectKind.Operation)
        {
            Inline(step);
        }
        else if (
            _references.TargetOf(reference) is { Fault: ReferenceFault.None, At: var target }
            && IsOfFile(target)
            && Sections.TryGetValue(step.Expected.Kind, out var section)
        )
        {
            _copy.Redirect(reference, $"#/components/{section}/{NameOf(target, section)}");
        }
    }

    /// <summary>A path's parameters are judged by the path, and an operation by its path, so both stand below
    /// it.</summary>
    private void Inline(WalkStep step)
    {
        if (_references.Resolve(step.At) is { Node: { } node } target && IsOfFile(target))
        {
            _copy.Replace(step.At.Node!, node);
            _origins[step.At.Pointer] = target.Pointer;
        }
    }

    private static bool IsOfFile(SpecCursor target) => target.Pointer.StartsWith("/" + SpecBundle.FilesKey + "/", StringComparison.Ordinal);

    private string NameOf(SpecCursor target, string section)
    {
        if (!_names.TryGetValue((target.Node!, section), out var name))
        {
            _names[(target.Node!, section)] = name = FormattableString.Invariant($"tikispec.referred.{_names.Count + 1}");
            _origins[$"/components/{section}/{name}"] = target.Pointer;
        }

        return name;
    }

    private SpecMapping Root()
    {
        var properties = _root
            .Properties.Where(static property => property.Name is not ("components" or SpecBundle.FilesKey))
            .Select(_copy.Of)
            .ToList();
        var components = Components();
        if (components.Length > 0)
        {
            properties.Add(NodeCopy.Added(_root, "components", With(_root["components"], components)));
        }

        return With(null, [.. properties]);
    }

    private SpecProperty[] Components()
    {
        var own = _root["components"] as SpecMapping;
        var referred = _names.ToLookup(
            static part => part.Key.Section,
            part => NodeCopy.Added(part.Key.Node, part.Value, _copy.Of(part.Key.Node))
        );
        var kept = (own?.Properties ?? []).Where(property => !referred.Contains(property.Name)).Select(_copy.Of);
        var grown = referred.Select(section =>
        {
            var known = own?[section.Key] as SpecMapping;
            return NodeCopy.Added(known ?? _root, section.Key, With(known, [.. known?.Properties.Select(_copy.Of) ?? [], .. section]));
        });
        return [.. kept, .. grown];
    }

    private SpecMapping With(SpecNode? place, SpecProperty[] properties) =>
        new((place ?? _root).Source, (place ?? _root).Start, (place ?? _root).End, properties);
}
