using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Problems;

namespace TikiSpec.OpenApi.Overlays;

/// <summary>What a value becomes with another merged in: objects grow, lists grow, words and numbers are
/// replaced.</summary>
internal sealed class OverlayMerge(ProblemList problems)
{
    /// <summary>An entry for a list may be of any kind; below that, only a list grows a list.</summary>
    public SpecNode OfTarget(SpecNode target, SpecNode value) =>
        target is SpecSequence list && value is not SpecSequence ? Grown(list, [value]) : Of(target, value);

    private SpecNode Of(SpecNode target, SpecNode value)
    {
        switch (target, value)
        {
            case (SpecMapping into, SpecMapping from):
                return Merged(into, from);
            case (SpecSequence into, SpecSequence from):
                return Grown(into, from.Items);
            case (SpecScalar, SpecScalar):
                return value;
            // A key that is written without a value says nothing yet.
            case (SpecScalar { IsNull: true }, _):
                return value;
            case (_, SpecScalar { IsNull: true }):
                return target;
            default:
                problems.Add(
                    DocumentProblems.WrongAction,
                    value,
                    $"{value.Noun} cannot be merged into {target.Noun}; remove what stands there first"
                );
                return target;
        }
    }

    private SpecMapping Merged(SpecMapping into, SpecMapping from)
    {
        var kept = into.Properties.Select(own => from[own.Name] is { } value ? new SpecProperty(own.Key, Of(own.Value, value)) : own);
        var added = from.Properties.Where(property => into[property.Name] is null);
        return new SpecMapping(into.Source, into.Start, into.End, [.. kept, .. added]);
    }

    private static SpecSequence Grown(SpecSequence list, IEnumerable<SpecNode> items) =>
        new(list.Source, list.Start, list.End, [.. list.Items, .. items]);
}
