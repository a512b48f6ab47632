using System.Globalization;
using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Queries;

/// <summary>What stands on a side of a comparison, or in the parentheses of a function.</summary>
internal abstract class PathOperand
{
    /// <summary>Null is nothing, which is not JSON's null.</summary>
    public abstract SpecNode? Value(NodePlace current, PathRun run);

    public virtual IReadOnlyList<NodePlace> Nodes(NodePlace current, PathRun run) => [];
}

internal sealed class LiteralOperand(SpecScalar literal) : PathOperand
{
    public override SpecNode Value(NodePlace current, PathRun run) => literal;
}

/// <summary>A path from the child (<c>@</c>) or from the root (<c>$</c>).</summary>
internal sealed class QueryOperand(PathQuery query, bool isRelative) : PathOperand
{
    public bool IsSingular => query.IsSingular;

    public override SpecNode? Value(NodePlace current, PathRun run) =>
        Nodes(current, run) is { Count: 1 } only && (only[0].Node is not SpecScalar text || run.LooksAt(text)) ? only[0].Node : null;

    public override IReadOnlyList<NodePlace> Nodes(NodePlace current, PathRun run) => query.From(isRelative ? current : run.Root, run);
}

/// <summary><c>length</c>: characters of a text, items of a list, properties of an object; of anything else
/// nothing.</summary>
internal sealed class LengthOperand(PathOperand of) : PathOperand
{
    public override SpecNode? Value(NodePlace current, PathRun run) =>
        of.Value(current, run) switch
        {
            SpecScalar { Kind: ScalarKind.String } text => NumberOperand.Node(text, new StringInfo(text.Text).LengthInTextElements),
            SpecMapping mapping => NumberOperand.Node(mapping, mapping.Properties.Count),
            SpecSequence sequence => NumberOperand.Node(sequence, sequence.Items.Count),
            _ => null,
        };
}

/// <summary><c>count</c>: how many nodes a path leads to.</summary>
internal sealed class CountOperand(PathOperand of) : PathOperand
{
    public override SpecNode Value(NodePlace current, PathRun run) => NumberOperand.Node(current.Node, of.Nodes(current, run).Count);
}

/// <summary><c>value</c>: the one node that a path leads to; nothing where there are several.</summary>
internal sealed class ValueOperand(PathOperand of) : PathOperand
{
    public override SpecNode? Value(NodePlace current, PathRun run) => of.Value(current, run);
}

internal static class NumberOperand
{
    public static SpecScalar Node(SpecNode at, int number) =>
        new(at.Source, at.Start, at.Start, number.ToString(CultureInfo.InvariantCulture), ScalarKind.Integer);
}
