using Microsoft.AspNetCore.Http;

namespace TikiSpec.Emulator.Pages;

/// <summary>Sends a seller's state to a page whenever it has changed (server-sent events).</summary>
internal sealed class StateFeed(CallLog calls, CancellationToken stopping)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task SendAsync(HttpContext context, StateStore store)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await SendAsync(context.Response, store, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The page was closed, or the emulator ends: nothing is left to be sent.
        }
    }

    private async Task SendAsync(HttpResponse response, StateStore store, CancellationToken cancellationToken)
    {
        (Snapshot State, long Calls)? sent = null;
        while (true)
        {
            var now = (State: store.Read(), Calls: calls.Total);
            if (sent is null || !ReferenceEquals(sent.Value.State, now.State) || sent.Value.Calls != now.Calls)
            {
                await response.Body.WriteAsync("data: "u8.ToArray(), cancellationToken).ConfigureAwait(false);
                await response
                    .Body.WriteAsync(StateText.Write(now.State, store.Clock.Now, now.Calls), cancellationToken)
                    .ConfigureAwait(false);
                await response.Body.WriteAsync("\n\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
                await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
                sent = now;
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }
}
