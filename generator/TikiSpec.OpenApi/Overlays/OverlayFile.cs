using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.Queries;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Overlays;

/// <summary>An overlay as it is written: OpenAPI Overlay 1.0 and 1.1.</summary>
internal sealed class OverlayFile
{
    private readonly ProblemList _problems;

    private OverlayFile(SpecText text, ProblemList problems, CancellationToken cancellationToken)
    {
        _problems = problems;
        var document = SpecDocument.Parse(text, cancellationToken);
        foreach (var problem in document.Problems)
        {
            problems.Add(problem);
        }

        if (document.Root is SpecMapping root)
        {
            Extends = (root["extends"] as SpecScalar)?.Text;
            Actions = IsOverlay(root) ? [.. ActionsOf(root).Select(Read).OfType<OverlayAction>()] : [];
        }
        else if (document.Root is { } other)
        {
            problems.Add(DocumentProblems.NoOverlay, other, $"holds no overlay but {other.Noun}");
        }
    }

    /// <summary>What it says that it is for; null where it says nothing.</summary>
    public string? Extends { get; }

    /// <summary>Those that can be understood.</summary>
    public IReadOnlyList<OverlayAction> Actions { get; } = [];

    public static OverlayFile Read(SpecText text, ProblemList problems, CancellationToken cancellationToken = default) =>
        new(text, problems, cancellationToken);

    private bool IsOverlay(SpecMapping root)
    {
        var version = (root["overlay"] as SpecScalar)?.Text;
        if (version is not null && IsOf(version, "1.0") || version is not null && IsOf(version, "1.1"))
        {
            return true;
        }

        var found = version is null
            ? "does not say 'overlay: 1.0.0' or 'overlay: 1.1.0'"
            : $"is of version {version}; 1.0 and 1.1 are known";
        _problems.Add(DocumentProblems.NoOverlay, root["overlay"] ?? FirstOf(root), found);
        return false;
    }

    private static bool IsOf(string version, string wanted) =>
        version == wanted || version.StartsWith(wanted + ".", StringComparison.Ordinal);

    private IEnumerable<SpecNode> ActionsOf(SpecMapping root)
    {
        if (root["actions"] is SpecSequence { Items.Count: > 0 } actions)
        {
            return actions.Items;
        }

        _problems.Add(DocumentProblems.NoOverlay, root["actions"] ?? FirstOf(root), "has no list of actions");
        return [];
    }

    /// <summary>A sentence about a whole file is shown at its first key.</summary>
    private static SpecNode FirstOf(SpecMapping root) => root.Properties.Count > 0 ? root.Properties[0].Key : root;

    private OverlayAction? Read(SpecNode node)
    {
        if (node is not SpecMapping action || action["target"] is not SpecScalar target)
        {
            _problems.Add(DocumentProblems.WrongAction, node, "it has no 'target', a path such as $.paths['/pets'].get");
            return null;
        }

        if (PathOf(target) is not { } path)
        {
            return null;
        }

        var removes = (action["remove"] as SpecScalar)?.IsTrue == true;
        var (update, copy) = (action["update"], action["copy"] as SpecScalar);
        if (!removes && update is null == copy is null)
        {
            var said = update is null ? "it says neither 'update' nor 'copy' nor 'remove: true'" : "it says both 'update' and 'copy'";
            _problems.Add(DocumentProblems.WrongAction, action, said);
            return null;
        }

        if (removes || copy is null)
        {
            return new OverlayAction(action, target, path, removes ? null : update, null, removes);
        }

        return PathOf(copy) is { } source ? new OverlayAction(action, target, path, null, new CopySource(copy, source), false) : null;
    }

    private JsonPath? PathOf(SpecScalar text)
    {
        var path = JsonPath.Parse(text.Text, out var fault);
        if (fault is not null)
        {
            var at = FormattableString.Invariant($"{fault.At + 1}");
            _problems.Add(DocumentProblems.WrongAction, text, $"'{text.Text}' is no path by RFC 9535: {fault.Message} (character {at})");
        }

        return path;
    }
}
