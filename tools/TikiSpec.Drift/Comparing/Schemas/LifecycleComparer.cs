using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Compares how far something is on its way out, and judges it by the day and the policy.</summary>
internal sealed class LifecycleComparer(ComparisonOptions options)
{
    public void Compare(SchemaPair pair)
    {
        foreach (var change in Compare(pair.Base.Lifecycle, pair.Revision.Lifecycle, pair.Base.At, pair.Revision.At))
        {
            pair.Add(change);
        }
    }

    /// <summary>The changes of one element that both documents have.</summary>
    public IEnumerable<Change> Compare(Lifecycle before, Lifecycle after, SpecCursor @base, SpecCursor revision) =>
        before == after
            ? []
            : Deprecation(before, after)
                .Concat(Stability(before, after))
                .Select(step => new Change
                {
                    Kind = step.Kind,
                    Old = step.Old,
                    New = step.New,
                    Base = Side(@base, step.Key),
                    Revision = Side(revision, step.Key),
                    Traits = after.Sunset is null ? ChangeTraits.None : ChangeTraits.HasSunset,
                });

    /// <summary>How a removal was announced.</summary>
    public ChangeTraits OfRemoved(Lifecycle lifecycle) =>
        lifecycle switch
        {
            { IsDeprecated: false } => ChangeTraits.None,
            { HasUnreadableSunset: true } => ChangeTraits.SunsetUnreadable,
            { SunsetDay: { } day } when day > options.Today.Date => ChangeTraits.BeforeSunset,
            _ => ChangeTraits.Announced,
        };

    /// <summary>A level below the threshold has made no promise.</summary>
    public bool IsCovered(Lifecycle lifecycle) =>
        lifecycle.StabilityRank is not { } rank || rank >= new Lifecycle { Stability = options.MinimumStability }.StabilityRank;

    private IEnumerable<LifecycleStep> Deprecation(Lifecycle before, Lifecycle after)
    {
        if (before.IsDeprecated != after.IsDeprecated)
        {
            yield return after.IsDeprecated
                ? new LifecycleStep(ChangeKind.Deprecated, "deprecated", null, after.Sunset ?? after.Since)
                : new LifecycleStep(ChangeKind.Reactivated, "deprecated", before.Sunset ?? before.Since, null);
        }
        else if (before.Sunset != after.Sunset && SunsetMove(before, after) is { } kind)
        {
            yield return new LifecycleStep(kind, "x-sunset", before.Sunset, after.Sunset);
        }

        if (after.IsDeprecated && PolicyBreach(before, after) is { } breach)
        {
            yield return new LifecycleStep(breach, "x-sunset", null, after.Sunset);
        }

        if (before.IsDeprecated && after.IsDeprecated && before.Successor != after.Successor)
        {
            yield return new LifecycleStep(ChangeKind.SuccessorChanged, "x-client-deprecation", before.Successor, after.Successor);
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

    /// <summary>A day that is missing, too near or unreadable; told when the deprecation, or its day, is new.</summary>
    private ChangeKind? PolicyBreach(Lifecycle before, Lifecycle after)
    {
        if (before.IsDeprecated && before.Sunset == after.Sunset)
        {
            return null;
        }

        if (after.HasUnreadableSunset)
        {
            return ChangeKind.SunsetUnreadable;
        }

        var days = options.DeprecationDays(after);
        if (before.IsDeprecated || days == 0)
        {
            return null;
        }

        return after.SunsetDay is not { } day ? ChangeKind.SunsetMissing
            : day < options.Today.Date.AddDays(days) ? ChangeKind.SunsetTooSoon
            : null;
    }

    private IEnumerable<LifecycleStep> Stability(Lifecycle before, Lifecycle after)
    {
        if (before.Stability == after.Stability)
        {
            yield break;
        }

        if (after.StabilityRank is not { } now)
        {
            yield return new LifecycleStep(ChangeKind.StabilityInvalid, "x-stability-level", before.Stability, after.Stability);
        }
        else if (before.StabilityRank is { } then && then != now && IsCovered(before))
        {
            yield return new LifecycleStep(
                now < then ? ChangeKind.StabilityDecreased : ChangeKind.StabilityIncreased,
                "x-stability-level",
                before.Stability,
                after.Stability
            );
        }
    }

    private static ChangeSide Side(SpecCursor owner, string key)
    {
        var at = key == "x-sunset" && !owner[key].Exists ? owner["x-client-deprecation"]["sunset"] : owner[key];
        return at.Exists ? ChangeSide.Of(at) : ChangeSide.Absent(owner);
    }

    /// <param name="Key">The keyword that tells it.</param>
    private sealed record LifecycleStep(ChangeKind Kind, string Key, string? Old, string? New);
}
