using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Parsing;

namespace TikiSpec.OpenApi.Overlays;

/// <summary>How much overlays may add: copies of copies double a document with each line, as aliases of aliases
/// do.</summary>
internal sealed class OverlayBudget
{
    private int _left = NodeLimits.ExpandedNodes;

    /// <summary>Takes a value, for each place that it is added to.</summary>
    public bool Takes(SpecNode value, int places, int depth)
    {
        var size = 0;
        if (!Counts(value, depth, ref size) || (long)size * places > _left)
        {
            return false;
        }

        _left -= size * places;
        return true;
    }

    private bool Counts(SpecNode node, int depth, ref int size) =>
        depth <= NodeLimits.Depth
        && ++size <= _left
        && node switch
        {
            SpecMapping mapping => CountsAll(mapping.Properties.Select(static property => property.Value), depth + 1, ref size),
            SpecSequence sequence => CountsAll(sequence.Items, depth + 1, ref size),
            _ => true,
        };

    private bool CountsAll(IEnumerable<SpecNode> nodes, int depth, ref int size)
    {
        foreach (var node in nodes)
        {
            if (!Counts(node, depth, ref size))
            {
                return false;
            }
        }

        return true;
    }
}
