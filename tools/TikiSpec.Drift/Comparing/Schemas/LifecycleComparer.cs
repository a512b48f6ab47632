using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Compares how far something is on its way out, and judges it by the day and the policy.</summary>
internal sealed class LifecycleComparer(ComparisonOptions options)
{
    public void Compare(SchemaPair pair)
    {
        foreach (var change in Changes(pair.Base.Lifecycle, pair.Revision.Lifecycle, pair.Base.At, pair.Revision.At))
        {
            pair.Add(change);
        }
    }

    /// <summary>The changes of one element that both documents have.</summary>
    public void Compare(Lifecycle before, Lifecycle after, ChangeContext element)
    {
        foreach (var change in Changes(before, after, element.Base, element.Revision))
        {
            element.Add(change with { Name = element.Name });
        }
    }

    /// <summary>What is new may say nothing that cannot be read.</summary>
    public static void CheckNew(Lifecycle after, ChangeContext element)
    {
        foreach (var change in UnreadableOf(after, element.Base, element.Revision))
        {
            element.Add(change with { Name = element.Name });
        }
    }

    /// <summary>What something new says that cannot be read.</summary>
    public static IEnumerable<Change> UnreadableOf(Lifecycle after, SpecCursor @base, SpecCursor revision) =>
        Unreadable(Lifecycle.None, after).Select(step => ChangeOf(step, after, @base, revision));

    /// <summary>How a removal was announced.</summary>
    public Retirement Of(Lifecycle lifecycle) =>
        lifecycle switch
        {
            { IsDeprecated: false } => Retirement.Unannounced,
            { HasUnreadableSunset: true } => Retirement.Unreadable,
            { SunsetDay: { } day } when day > options.Today.Date => Retirement.Early,
            _ => Retirement.Due,
        };

    /// <summary>A level below the threshold has made no promise.</summary>
    public bool IsCovered(Lifecycle lifecycle) =>
        lifecycle.StabilityRank is not { } rank || rank >= Lifecycle.RankOf(options.MinimumStability);

    private IEnumerable<Change> Changes(Lifecycle before, Lifecycle after, SpecCursor @base, SpecCursor revision) =>
        ReferenceEquals(before, after)
            ? []
            : Deprecation(before, after)
                .Concat(Unreadable(before, after))
                .Concat(Stability(before, after))
                .Select(step => ChangeOf(step, after, @base, revision));

    private static Change ChangeOf(LifecycleStep step, Lifecycle after, SpecCursor @base, SpecCursor revision) =>
        new()
        {
            Kind = step.Kind,
            Old = step.Old,
            New = step.New,
            Base = step.Base is { } before ? ChangeSide.Of(before.At) : ChangeSide.Absent(@base),
            Revision = step.Revision is { } now ? ChangeSide.Of(now.At) : ChangeSide.Absent(revision),
            Facts = new LifecycleFacts(after.Sunset is not null),
        };

    private IEnumerable<LifecycleStep> Deprecation(Lifecycle before, Lifecycle after)
    {
        if (before.IsDeprecated != after.IsDeprecated)
        {
            yield return after.IsDeprecated
                ? new(ChangeKind.Deprecated, null, after.Deprecated, null, after.Sunset?.Text ?? after.Since)
                : new(ChangeKind.Reactivated, before.Deprecated, null, before.Sunset?.Text ?? before.Since, null);
        }
        else if (!Equals(before.Sunset, after.Sunset) && SunsetMove(before, after) is { } kind)
        {
            yield return LifecycleStep.Of(kind, before.Sunset, after.Sunset);
        }

        if (PolicyBreach(before, after) is { } breach)
        {
            yield return LifecycleStep.Of(breach, null, after.Sunset);
        }

        if (before.IsDeprecated && after.IsDeprecated && !Equals(before.Successor, after.Successor))
        {
            yield return LifecycleStep.Of(ChangeKind.SuccessorChanged, before.Successor, after.Successor);
        }
    }

    private static ChangeKind? SunsetMove(Lifecycle before, Lifecycle after)
    {
        if (after.Sunset is null)
        {
            return after.IsDeprecated ? ChangeKind.SunsetDeleted : null;
        }

        if (before.Sunset is null)
        {
            return after.IsDeprecated ? ChangeKind.SunsetAdded : null;
        }

        return before.SunsetDay == after.SunsetDay || after.SunsetDay is null ? null
            : after.SunsetDay < before.SunsetDay ? ChangeKind.SunsetMovedEarlier
            : ChangeKind.SunsetMovedLater;
    }

    /// <summary>A day that is missing or too near; told when the deprecation is new.</summary>
    private ChangeKind? PolicyBreach(Lifecycle before, Lifecycle after)
    {
        var days = options.DeprecationDays(after);
        if (before.IsDeprecated || !after.IsDeprecated || after.HasUnreadableSunset || days == 0)
        {
            return null;
        }

        return after.SunsetDay is not { } day ? ChangeKind.SunsetMissing
            : day < options.Today.Date.AddDays(days) ? ChangeKind.SunsetTooSoon
            : null;
    }

    /// <summary>A sunset that is no date, a level that there is not; told when it is new.</summary>
    private static IEnumerable<LifecycleStep> Unreadable(Lifecycle before, Lifecycle after)
    {
        var isNewlyDeprecated = after.IsDeprecated && !before.IsDeprecated;
        if (after.HasUnreadableSunset && (isNewlyDeprecated || !Equals(before.Sunset, after.Sunset)))
        {
            yield return LifecycleStep.Of(ChangeKind.SunsetUnreadable, null, after.Sunset);
        }

        if (after.StabilityRank is null && !Equals(before.Stability, after.Stability))
        {
            yield return LifecycleStep.Of(ChangeKind.StabilityInvalid, before.Stability, after.Stability);
        }
    }

    private IEnumerable<LifecycleStep> Stability(Lifecycle before, Lifecycle after)
    {
        if (after.StabilityRank is { } now && before.StabilityRank is { } then && then != now && IsCovered(before))
        {
            yield return LifecycleStep.Of(
                now < then ? ChangeKind.StabilityDecreased : ChangeKind.StabilityIncreased,
                before.Stability,
                after.Stability
            );
        }
    }

    /// <param name="Base">The keyword that tells it; null where there is none.</param>
    private sealed record LifecycleStep(ChangeKind Kind, Keyword? Base, Keyword? Revision, string? Old, string? New)
    {
        public static LifecycleStep Of(ChangeKind kind, Keyword? before, Keyword? after) =>
            new(kind, before, after, before?.Text, after?.Text);
    }
}
