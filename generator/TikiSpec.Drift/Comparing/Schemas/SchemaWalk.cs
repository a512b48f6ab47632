namespace TikiSpec.Drift;

/// <summary>Walks from where an operation uses a pair of schemas to all pairs inside, and notes each change with the place that it reaches.</summary>
internal sealed class SchemaWalk(SchemaPairs pairs, ChangeCollector collector)
{
    private const int EveryMode = (int)(UseModes.Muted | UseModes.Negated | UseModes.Text | UseModes.Reversed) + 1;

    public void Walk(SchemaPair root, ChangeUse use)
    {
        var seen = new Dictionary<int, HashSet<SchemaPair>>();
        var open = new Queue<Place>();
        void Visit(SchemaPair pair, ChangeUse at)
        {
            if (pairs.LeadsToChange(pair) && SeenAs(at).Add(pair))
            {
                open.Enqueue(new Place(pair, at));
            }
        }

        HashSet<SchemaPair> SeenAs(ChangeUse at)
        {
            var key = ((int)at.Subject * EveryMode) + (int)at.Modes;
            return seen.TryGetValue(key, out var known) ? known : seen[key] = [];
        }

        Visit(root, use);
        while (open.Count > 0)
        {
            var place = open.Dequeue();
            foreach (var change in place.Pair.Changes)
            {
                collector.Add(change, change.Step is { } step ? Below(place.Use, step, IsMuted(change, place.Use)) : place.Use);
            }

            foreach (var edge in place.Pair.Edges)
            {
                Visit(edge.Target, Follow(edge, place.Use));
            }
        }
    }

    private static ChangeUse Follow(SchemaEdge edge, ChangeUse at) => edge.Kind switch
    {
        EdgeKind.Same => at,
        EdgeKind.Negated => at with { Modes = at.Modes ^ UseModes.Negated },
        EdgeKind.Item when at.Subject == Subject.RequestParameter => Below(at, edge.Step, isMuted: false) with { Subject = at.Subject },
        _ => Below(at, edge.Step, IsRequest(at) ? edge.IsReadOnly : edge.IsWriteOnly),
    };

    private static ChangeUse Below(ChangeUse at, string step, bool isMuted) => at with
    {
        Subject = at.Subject.Inner(),
        Path = at.Path.Length == 0 ? step : at.Path + "/" + step,
        Modes = isMuted ? at.Modes | UseModes.Muted : at.Modes,
    };

    /// <summary>A member that came or went, or became required, and does not travel this way.</summary>
    private static bool IsMuted(Change change, ChangeUse at) =>
        change.Kind is ChangeKind.PropertyAdded or ChangeKind.PropertyRemoved or ChangeKind.BecameRequired or ChangeKind.BecameOptional
        && change.Has(IsRequest(at) ? ChangeTraits.ReadOnly : ChangeTraits.WriteOnly);

    /// <summary>Whoever receives the value does not change with the direction of the call, but what readOnly means does.</summary>
    private static bool IsRequest(ChangeUse at) => at.Subject.Direction() == Direction.Request;

    private sealed record Place(SchemaPair Pair, ChangeUse Use);
}
