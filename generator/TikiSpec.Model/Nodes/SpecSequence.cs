namespace TikiSpec.Model;

/// <summary>A sequence of nodes.</summary>
public sealed class SpecSequence : SpecNode
{
    private readonly SpecNode[] _items;

    internal SpecSequence(SpecSource source, int start, int end, SpecNode[] items)
        : base(source, start, end) => _items = items;

    public IReadOnlyList<SpecNode> Items => _items;

    internal override string Noun => "a sequence";
}
