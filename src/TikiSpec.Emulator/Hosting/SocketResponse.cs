using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace TikiSpec.Emulator.Hosting;

/// <summary>Sends a response over a socket.</summary>
internal static class SocketResponse
{
    public static async Task SendAsync(HttpContext context, Response response)
    {
        if (response.Delivery is { } delivery)
        {
            await SendAsync(context, response, delivery).ConfigureAwait(false);
            return;
        }

        WriteHead(context, response);
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task SendAsync(HttpContext context, Response response, Delivery delivery)
    {
        try
        {
            await Task.Delay(delivery.Delay, context.RequestAborted).ConfigureAwait(false);
            if (delivery.Cut != CutLocation.Before)
            {
                WriteHead(context, response);
                await WriteAsync(context, response, delivery).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller did not wait for the end of a slow response, which is what slow responses are for.
            return;
        }

        Cut(context, delivery.Cut);
    }

    private static void Cut(HttpContext context, CutLocation place)
    {
        switch (place)
        {
            case CutLocation.Before:
                context.Abort();
                break;
            // An abort would also take back what has been written and not been sent yet. In the middle of a body the
            // server closes by itself, as it cannot keep the length that it has promised; after it, it does so when
            // asked.
            case CutLocation.After:
                context.Features.GetRequiredFeature<IConnectionLifetimeNotificationFeature>().RequestClose();
                break;
        }
    }

    private static void WriteHead(HttpContext context, Response response)
    {
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = response.ContentType;
        foreach (var (name, value) in response.Headers)
        {
            context.Response.Headers[name] = value;
        }

        // To HEAD it says how long the body of GET is.
        context.Response.ContentLength = response.Body.Length;
    }

    private static async Task WriteAsync(HttpContext context, Response response, Delivery delivery)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        foreach (var (piece, wait) in delivery.Parts(response.Body))
        {
            await Task.Delay(wait, context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.WriteAsync(piece, context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }
    }
}
