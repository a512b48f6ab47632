using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Queries;

/// <summary>A node and where it stands: one node may stand in several places, as those of YAML's aliases do.</summary>
internal sealed class NodePlace(SpecNode node, NodePlace? around, int index)
{
    public SpecNode Node { get; } = node;

    /// <summary>What it stands in; null for the root.</summary>
    public NodePlace? Around { get; } = around;

    /// <summary>Which property or item of that it is.</summary>
    public int Index { get; } = index;

    /// <summary>How many are around it.</summary>
    public int Depth { get; } = around is null ? 0 : around.Depth + 1;

    public int Count =>
        Node switch
        {
            SpecMapping mapping => mapping.Properties.Count,
            SpecSequence sequence => sequence.Items.Count,
            _ => 0,
        };

    public NodePlace Child(int at) =>
        new(Node is SpecMapping mapping ? mapping.Properties[at].Value : ((SpecSequence)Node).Items[at], this, at);

    public NodePlace? Property(string name)
    {
        if (Node is not SpecMapping mapping || mapping[name] is null)
        {
            return null;
        }

        var at = 0;
        while (mapping.Properties[at].Name != ClientKeys.NameOf(name))
        {
            at++;
        }

        return Child(at);
    }
}
