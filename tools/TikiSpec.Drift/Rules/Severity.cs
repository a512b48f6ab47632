using TikiSpec.Drift.Changes;

namespace TikiSpec.Drift.Rules;

/// <summary>The one place that knows what breaks whom: what narrows a value breaks those who send it, what widens it
/// breaks those who read it, what replaces it breaks both.</summary>
public static class Severity
{
    /// <summary>What concerns the whole operation or document is a promise to callers: as a request.</summary>
    public static WireLevel Of(Direction direction, RuleEffect effect)
    {
        var isRead = direction == Direction.Response;
        var breaks = effect.Effect switch
        {
            Effect.Neutral => false,
            Effect.Narrows => !isRead,
            Effect.Widens => isRead,
            _ => true,
        };
        return !breaks
            ? WireLevel.Safe
            : (isRead ? effect.InResponses : effect.InRequests) switch
            {
                Tolerance.None => WireLevel.Breaking,
                Tolerance.Doubtful => WireLevel.Risky,
                _ => WireLevel.Safe,
            };
    }
}
