using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.References;
using TikiSpec.OpenApi.Sources;
using TikiSpec.OpenApi.Walking;

namespace TikiSpec.OpenApi.Bundling;

/// <summary>A document for readers that take one file alone: what its references lead to in other files is a part of it,
/// path items where they are referred to, the rest as components. Each node still knows its own file.</summary>
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

    private readonly SpecMapping _root;
    private readonly ReferenceResolver _references;
    private readonly Dictionary<SpecNode, string> _redirected = [];
    private readonly Dictionary<SpecNode, SpecNode> _inlined = [];
    private readonly Dictionary<(SpecNode Node, string Section), string> _names = [];

    /// <summary>Where each part stood, by where it stands here.</summary>
    private readonly Dictionary<string, string> _origins = new(StringComparer.Ordinal);

    private SingleDocument(SpecDocument main, SpecMapping root, IReadOnlyList<SpecText> others)
    {
        _root = root;
        _references = new ReferenceResolver(main, others);
        foreach (var step in DocumentWalk.Of(_references).Where(static step => step is { IsReference: true, Expected.IsOneObject: true }))
        {
            Place(step, step.Reference!);
        }

        Document = main.WithRoot(Root());
    }

    private SpecDocument Document { get; }

    /// <summary>The document itself where it refers to no other file.</summary>
    /// <param name="main">The document.</param>
    /// <param name="others">The files that it refers to.</param>
    /// <param name="originOf">Gives the pointer, in the whole of all files, of what stands at a pointer of the result.</param>
    public static SpecDocument Of(SpecDocument main, IReadOnlyList<SpecText> others, out Func<string, string> originOf)
    {
        originOf = static pointer => pointer;
        if (others.Count == 0 || main.Root is not SpecMapping root)
        {
            return main;
        }

        var single = new SingleDocument(main, root, others);
        originOf = single.OriginOf;
        return single.Document;
    }

    /// <summary>The pointer, in the whole of all files, of what stands at a pointer here.</summary>
    private string OriginOf(string pointer)
    {
        for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
        {
            if (_origins.TryGetValue(pointer.Substring(0, end), out var origin))
            {
                return origin + pointer.Substring(end);
            }
        }

        return pointer;
    }

    private void Place(WalkStep step, SpecScalar reference)
    {
        if (step.Expected.Kind == ObjectKind.PathItem)
        {
            Inline(step);
            return;
        }

        var target = _references.TargetOf(reference);
        if (target.Fault != ReferenceFault.None)
        {
            return;
        }

        if (target.At.Node!.Source == _root.Source)
        {
            _redirected[reference] = "#" + target.At.Pointer;
        }
        else if (Sections.TryGetValue(step.Expected.Kind, out var section))
        {
            _redirected[reference] = $"#/components/{section}/{NameOf(target.At, section)}";
        }
    }

    /// <summary>A path's parameters are judged by the path, so its item stands below it. Those of callbacks stay
    /// references: they may lead to where they are.</summary>
    private void Inline(WalkStep step)
    {
        if (step.At.Around is { Name: "paths", Around: { Around: null } root } && root.Node == _root)
        {
            var target = _references.Resolve(step.At);
            if (target.Node is { } node && node.Source != _root.Source)
            {
                _inlined[step.At.Node!] = node;
                _origins[step.At.Pointer] = target.Pointer;
            }
        }
    }

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
        var properties = _root.Properties.Where(static property => property.Name != "components").Select(Copy).ToList();
        var components = Components();
        if (components.Length > 0)
        {
            properties.Add(new SpecProperty(Text(_root, "components"), With(_root["components"], components)));
        }

        return With(null, [.. properties]);
    }

    private SpecProperty[] Components()
    {
        var own = _root["components"] as SpecMapping;
        var referred = _names.ToLookup(
            static part => part.Key.Section,
            part => new SpecProperty(Text(part.Key.Node, part.Value), Copy(part.Key.Node))
        );
        var kept = (own?.Properties ?? []).Where(property => !referred.Contains(property.Name)).Select(Copy);
        var grown = referred.Select(section => new SpecProperty(
            own?.KeyOf(section.Key) ?? Text(_root, section.Key),
            With(own?[section.Key], [.. (own?[section.Key] as SpecMapping)?.Properties.Select(Copy) ?? [], .. section])
        ));
        return [.. kept, .. grown];
    }

    private SpecMapping With(SpecNode? place, SpecProperty[] properties) =>
        new((place ?? _root).Source, (place ?? _root).Start, (place ?? _root).End, properties);

    private static SpecScalar Text(SpecNode at, string text) => new(at.Source, at.Start, at.Start, text, ScalarKind.String);

    private SpecProperty Copy(SpecProperty property) => new(property.Key, Copy(property.Value));

    private SpecNode Copy(SpecNode node) =>
        node switch
        {
            _ when _inlined.TryGetValue(node, out var target) => Copy(target),
            SpecMapping mapping => new SpecMapping(node.Source, node.Start, node.End, [.. mapping.Properties.Select(Copy)]),
            SpecSequence sequence => new SpecSequence(node.Source, node.Start, node.End, [.. sequence.Items.Select(Copy)]),
            _ => _redirected.TryGetValue(node, out var text) ? Text(node, text) : node,
        };
}
