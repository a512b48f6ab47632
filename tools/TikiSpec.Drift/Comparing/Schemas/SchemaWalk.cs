using TikiSpec.Drift.Changes;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Walks from where an operation uses a pair of schemas to all pairs inside, and notes each change with the
/// place that it reaches.</summary>
internal sealed class SchemaWalk(SchemaPairs pairs, ChangeCollector collector)
{
    private const int EveryMode = (int)(UseModes.Muted | UseModes.Negated | UseModes.Text | UseModes.Reversed | UseModes.Covered) + 1;

    public void Walk(SchemaPair root, ChangeUse use)
    {
        var seen = new Dictionary<int, HashSet<SchemaPair>>();
        var open = new Queue<WalkLocation>();
        void Visit(SchemaPair pair, Subject subject, UseModes modes, WalkLocation? around, string step)
        {
            if (pairs.LeadsToChange(pair) && SeenAs(subject, modes).Add(pair))
            {
                open.Enqueue(new WalkLocation(pair, subject, modes, around, step));
            }
        }

        HashSet<SchemaPair> SeenAs(Subject subject, UseModes modes)
        {
            var key = ((int)subject * EveryMode) + (int)modes;
            return seen.TryGetValue(key, out var known) ? known : seen[key] = [];
        }

        Visit(root, use.Subject, use.Modes, null, use.Path);
        while (open.Count > 0)
        {
            var place = open.Dequeue();
            Add(place, use);
            foreach (var edge in place.Pair.Edges)
            {
                var isSame = edge.Kind is EdgeKind.Same or EdgeKind.Negated;
                if (pairs.LeadsToChange(edge.Target))
                {
                    Visit(edge.Target, SubjectBehind(edge, place.Subject), ModesBehind(edge, place), place, isSame ? "" : edge.Step);
                }
            }
        }
    }

    private void Add(WalkLocation place, ChangeUse use)
    {
        if (place.Pair.Changes.Count == 0)
        {
            return;
        }

        var at = use with { Subject = place.Subject, Modes = place.Modes, Path = place.Path };
        foreach (var change in place.Pair.Changes)
        {
            collector.Add(change, change.Step is { } step ? Below(at, step, IsMuted(change, at)) : at);
        }
    }

    private static Subject SubjectBehind(SchemaEdge edge, Subject subject) =>
        edge.Kind switch
        {
            EdgeKind.Same or EdgeKind.Negated => subject,
            EdgeKind.Item when subject == Subject.RequestParameter => subject,
            _ => subject.Inner(),
        };

    private static UseModes ModesBehind(SchemaEdge edge, WalkLocation place) =>
        edge.Kind switch
        {
            EdgeKind.Same => edge.IsCovered?.Invoke() == true ? place.Modes | UseModes.Covered : place.Modes,
            EdgeKind.Negated => place.Modes ^ UseModes.Negated,
            EdgeKind.Item when place.Subject == Subject.RequestParameter => place.Modes,
            _ => (IsRequest(place.Subject) ? edge.IsReadOnly : edge.IsWriteOnly) ? place.Modes | UseModes.Muted : place.Modes,
        };

    private static ChangeUse Below(ChangeUse at, string step, bool isMuted) =>
        at with
        {
            Subject = at.Subject.Inner(),
            Path = at.Path.Length == 0 ? step : at.Path + "/" + step,
            Modes = isMuted ? at.Modes | UseModes.Muted : at.Modes,
        };

    /// <summary>A property that came or went, or became required, and does not travel this way; and what a new one says
    /// of itself.</summary>
    private static bool IsMuted(Change change, ChangeUse at) =>
        change.Kind
            is ChangeKind.PropertyAdded
                or ChangeKind.PropertyRemoved
                or ChangeKind.BecameRequired
                or ChangeKind.BecameOptional
                or ChangeKind.SunsetUnreadable
                or ChangeKind.StabilityInvalid
        && change.Is<PropertyFacts>(facts => IsRequest(at.Subject) ? facts.IsReadOnly : facts.IsWriteOnly);

    /// <summary>Whoever receives the value does not change with the direction of the call, but what readOnly means
    /// does.</summary>
    private static bool IsRequest(Subject subject) => subject.Direction() == Direction.Request;
}
