using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Bundling;

/// <summary>Copies trees, with others in the place of some of their nodes. Each copy knows the file of what it is a
/// copy of.</summary>
internal sealed class NodeCopy
{
    private readonly Dictionary<SpecNode, SpecNode> _replaced = [];

    /// <summary>What is being copied in the place of another: what stands in it may lead back to it.</summary>
    private readonly HashSet<SpecNode> _open = [];

    /// <summary>A copy of <paramref name="other"/> stands where the node stood.</summary>
    public void Replace(SpecNode node, SpecNode other) => _replaced[node] = other;

    /// <summary>A reference leads elsewhere.</summary>
    public void Redirect(SpecScalar reference, string text) =>
        _replaced[reference] = new SpecScalar(reference.Source, reference.Start, reference.End, text, ScalarKind.String);

    public SpecNode Of(SpecNode node) =>
        _replaced.TryGetValue(node, out var other)
            ? Replaced(node, other)
            : node switch
            {
                SpecMapping mapping => new SpecMapping(node.Source, node.Start, node.End, [.. mapping.Properties.Select(Of)]),
                SpecSequence sequence => new SpecSequence(node.Source, node.Start, node.End, [.. sequence.Items.Select(Of)]),
                _ => node,
            };

    /// <summary>Nothing stands where a tree would hold itself.</summary>
    private SpecNode Replaced(SpecNode node, SpecNode other)
    {
        if (!_open.Add(other))
        {
            return new SpecMapping(node.Source, node.Start, node.End, []);
        }

        var copy = Of(other);
        _open.Remove(other);
        return copy;
    }

    public SpecProperty Of(SpecProperty property) => new(property.Key, Of(property.Value));

    /// <summary>A property that no file has.</summary>
    public static SpecProperty Added(SpecNode at, string name, SpecNode value) =>
        new(new SpecScalar(at.Source, at.Start, at.Start, name, ScalarKind.String), value);
}
