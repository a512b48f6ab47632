using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Queries;

namespace TikiSpec.OpenApi.Overlays;

/// <summary>The places of a tree that an action changes, as a tree of their own: all else is kept as it is.</summary>
internal sealed class OverlayEdit
{
    private readonly Dictionary<int, OverlayEdit> _children = [];
    private bool _isTarget;

    public static OverlayEdit Of(IEnumerable<NodePlace> places)
    {
        var root = new OverlayEdit();
        foreach (var place in places)
        {
            root.At(place)._isTarget = true;
        }

        return root;
    }

    /// <summary>The changed tree. What is below a target is changed before it.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="change">Gives what a target becomes; null where it goes.</param>
    public SpecNode? Apply(SpecNode node, Func<SpecNode, SpecNode?> change)
    {
        var inner = _children.Count == 0 ? node : WithChildren(node, change);
        return _isTarget ? change(inner) : inner;
    }

    private OverlayEdit At(NodePlace place)
    {
        if (place.Around is null)
        {
            return this;
        }

        var around = At(place.Around);
        if (!around._children.TryGetValue(place.Index, out var edit))
        {
            around._children[place.Index] = edit = new OverlayEdit();
        }

        return edit;
    }

    private SpecNode WithChildren(SpecNode node, Func<SpecNode, SpecNode?> change) =>
        node is SpecMapping mapping
            ? new SpecMapping(
                node.Source,
                node.Start,
                node.End,
                [
                    .. mapping
                        .Properties.Select((property, at) => (property.Key, Value: Child(at, property.Value, change)))
                        .Where(static property => property.Value is not null)
                        .Select(static property => new SpecProperty(property.Key, property.Value!)),
                ]
            )
            : new SpecSequence(
                node.Source,
                node.Start,
                node.End,
                [.. ((SpecSequence)node).Items.Select((item, at) => Child(at, item, change)).OfType<SpecNode>()]
            );

    private SpecNode? Child(int at, SpecNode child, Func<SpecNode, SpecNode?> change) =>
        _children.TryGetValue(at, out var edit) ? edit.Apply(child, change) : child;
}
