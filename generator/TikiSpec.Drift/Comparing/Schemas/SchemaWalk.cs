namespace TikiSpec.Drift;

/// <summary>Walks from where an operation uses a pair of schemas to all pairs inside, and notes each change with the place that it reaches.</summary>
internal sealed class SchemaWalk(SchemaPairs pairs, ChangeCollector collector)
{
    public void Walk(SchemaPair root, ChangeUse use)
    {
        var seen = new HashSet<(SchemaPair Pair, Subject Subject, UseModes Modes)>();
        var open = new Queue<(SchemaPair Pair, ChangeUse Use)>();
        void Visit(SchemaPair pair, ChangeUse at)
        {
            if (pairs.LeadsToChange(pair) && seen.Add((pair, at.Subject, at.Modes)))
            {
                open.Enqueue((pair, at));
            }
        }

        Visit(root, use);
        while (open.Count > 0)
        {
            var (pair, at) = open.Dequeue();
            foreach (var change in pair.Changes)
            {
                collector.Add(change, change.Step is { } step ? Below(at, step, IsMuted(change, at)) : at);
            }

            foreach (var edge in pair.Edges)
            {
                Visit(edge.Target, Follow(edge, at));
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
}
