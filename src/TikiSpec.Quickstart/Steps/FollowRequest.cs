using Spectre.Console;
using TikiSpec.Quickstart.Output;
using TikiSpec.Quickstart.V2;

namespace TikiSpec.Quickstart.Steps;

/// <summary>Shows each state of the request until it is decided.</summary>
internal static class FollowRequest
{
    private static readonly PollOptions Often = new()
    {
        Interval = TimeSpan.FromMilliseconds(40),
        Backoff = 1,
        Timeout = TimeSpan.FromMinutes(1),
    };

    public static async Task TellAsync(IAnsiConsole console, TikiClient tiki, string trackId, CancellationToken cancellationToken)
    {
        console.Heading("Until it is approved");
        console.Code("tiki.V2.Tracking.WaitForDecisionAsync(trackId)");
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var decision = tiki.V2.Tracking.WaitForDecisionAsync(trackId, Often, cancellationToken: watching.Token);
        await ShowStatesAsync(console, tiki, trackId, decision, watching.Token);

        var entry = await decision;
        if (entry.State != RequestState.Approved)
        {
            throw new StoryException($"The request is {entry.State.Value}: {entry.Reason}");
        }

        console.Say(
            $"Request {entry.RequestId ?? ""} is approved.",
            $"Tiki promises no time for its review; the wait is the same call with a longer limit."
        );
    }

    private static async Task ShowStatesAsync(
        IAnsiConsole console,
        TikiClient tiki,
        string trackId,
        Task decision,
        CancellationToken cancellationToken
    )
    {
        var shown = "";
        while (true)
        {
            // Asked before the state is read: the last state is shown too.
            var isDecided = decision.IsCompleted;
            var entry = await tiki.V2.Tracking.GetAsync(trackId, cancellationToken: cancellationToken);
            if (entry.State.Value != shown)
            {
                shown = entry.State.Value;
                console.Say($"  {Mark(entry.State)} {shown}");
            }

            if (isDecided)
            {
                return;
            }

            await Task.Delay(Often.Interval, cancellationToken);
        }
    }

    private static string Mark(RequestState state) =>
        state.Value switch
        {
            RequestState.Values.Approved => "✔",
            RequestState.Values.Rejected => "✘",
            _ => "·",
        };
}
