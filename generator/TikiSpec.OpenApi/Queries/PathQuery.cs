using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Queries;

/// <summary>Segments that lead from a place to others.</summary>
internal sealed class PathQuery(IReadOnlyList<PathSegment> segments)
{
    /// <summary>At most one node: names and indexes alone.</summary>
    public bool IsSingular { get; } = segments.All(static segment => segment.IsSingular);

    public List<NodePlace> From(NodePlace start, PathRun run)
    {
        List<NodePlace> places = [start];
        foreach (var segment in segments)
        {
            var next = new List<NodePlace>();
            foreach (var place in places)
            {
                segment.Select(place, run, next);
            }

            places = next;
        }

        return places;
    }
}

/// <summary>What stands in one pair of brackets, applied to the children of a node or to all that is below
/// it.</summary>
internal sealed class PathSegment(IReadOnlyList<PathSelector> selectors, bool isDescendant)
{
    public bool IsSingular { get; } = !isDescendant && selectors.Count == 1 && selectors[0] is NameSelector or IndexSelector;

    public void Select(NodePlace place, PathRun run, List<NodePlace> found)
    {
        if (!run.Step())
        {
            return;
        }

        foreach (var selector in selectors.TakeWhile(_ => run.Step()))
        {
            selector.Select(place, run, found);
        }

        for (var at = 0; isDescendant && at < place.Count; at++)
        {
            Select(place.Child(at), run, found);
        }
    }
}

/// <summary>Chooses among the children of a node.</summary>
internal abstract class PathSelector
{
    public abstract void Select(NodePlace place, PathRun run, List<NodePlace> found);
}

internal sealed class NameSelector(string name) : PathSelector
{
    public override void Select(NodePlace place, PathRun run, List<NodePlace> found)
    {
        if (place.Property(name) is { } child)
        {
            found.Add(child);
        }
    }
}

internal sealed class WildcardSelector : PathSelector
{
    public override void Select(NodePlace place, PathRun run, List<NodePlace> found)
    {
        for (var at = 0; at < place.Count && run.Step(); at++)
        {
            found.Add(place.Child(at));
        }
    }
}

internal sealed class IndexSelector(long index) : PathSelector
{
    public override void Select(NodePlace place, PathRun run, List<NodePlace> found)
    {
        var at = index < 0 ? place.Count + index : index;
        if (place.Node is SpecSequence && at >= 0 && at < place.Count)
        {
            found.Add(place.Child((int)at));
        }
    }
}

/// <summary><c>start:end:step</c>, each of which may be left out or negative.</summary>
internal sealed class SliceSelector(long? start, long? end, long step) : PathSelector
{
    public override void Select(NodePlace place, PathRun run, List<NodePlace> found)
    {
        if (place.Node is not SpecSequence || step == 0)
        {
            return;
        }

        long count = place.Count;
        var (from, to) =
            step > 0
                ? (Bound(start ?? 0, count, 0, count), Bound(end ?? count, count, 0, count))
                : (
                    start is null ? count - 1 : Bound(start.Value, count, -1, count - 1),
                    end is null ? -1 : Bound(end.Value, count, -1, count - 1)
                );
        for (var at = from; (step > 0 ? at < to : at > to) && run.Step(); at += step)
        {
            found.Add(place.Child((int)at));
        }
    }

    private static long Bound(long value, long count, long least, long most) =>
        Math.Min(Math.Max(value < 0 ? value + count : value, least), most);
}

internal sealed class FilterSelector(PathTest test) : PathSelector
{
    public override void Select(NodePlace place, PathRun run, List<NodePlace> found)
    {
        for (var at = 0; at < place.Count && run.Step(); at++)
        {
            var child = place.Child(at);
            if (test.Holds(child, run))
            {
                found.Add(child);
            }
        }
    }
}
