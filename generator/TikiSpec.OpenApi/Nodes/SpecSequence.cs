using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Nodes;

/// <summary>A sequence of nodes.</summary>
public sealed class SpecSequence : SpecNode
{
    private readonly SpecNode[] _items;

    public SpecSequence(SpecSource source, int start, int end, SpecNode[] items)
        : base(source, start, end) => _items = items;

    public IReadOnlyList<SpecNode> Items => _items;

    public override string Noun => "a sequence";
}
