using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TikiSpec.Emulator.Hosting;

/// <summary>Where a socket listens, and how much it reads.</summary>
/// <param name="Host">The interface.</param>
/// <param name="Port">0 for a free one.</param>
/// <param name="MaxBodyBytes">A larger body is read to its end and forgotten.</param>
internal sealed record SocketOptions(IPAddress Host, int Port, int MaxBodyBytes);

/// <summary>The emulator on a socket.</summary>
internal sealed class SocketServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SocketServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SocketServer> StartAsync(EmulatorEngine engine, PageServer pages, SocketOptions options, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(options.Host, options.Port);
            kestrel.AddServerHeader = false;
            // The limit is ours, so that a large body gets a response in the documented form.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        var app = builder.Build();
        pages.AddTo(app, app.Lifetime.ApplicationStopping);
        app.Run(context => RespondAsync(engine, options.MaxBodyBytes, context));
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        return new SocketServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task RespondAsync(EmulatorEngine engine, int maxBodyBytes, HttpContext context)
    {
        var response = engine.Respond(await ReadAsync(context, maxBodyBytes).ConfigureAwait(false));
        if (response.Delivery is { } delivery)
        {
            await RespondAsync(context, response, delivery).ConfigureAwait(false);
            return;
        }

        WriteHead(context, response);
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task RespondAsync(HttpContext context, Response response, Delivery delivery)
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
            // An abort would also take back what has been written and not been sent yet. In the middle of a body the server closes by
            // itself, as it cannot keep the length that it has promised; after it, it does so when asked.
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

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.ContentLength = response.Body.Length;
        }
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

    private static async Task<IncomingCall> ReadAsync(HttpContext context, int maxBodyBytes)
    {
        // Not the decoded path: an escaped slash in a sku must not become a separator.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.Split('?', 2)[0];
        return new IncomingCall
        {
            Method = context.Request.Method.ToUpperInvariant(),
            Path = path.StartsWith('/') ? path : context.Request.Path.ToUriComponent(),
            Query = context.Request.QueryString.Value?.TrimStart('?') ?? "",
            Headers = context.Request.Headers.SelectMany(static header => header.Value.Select(value => KeyValuePair.Create(header.Key, value ?? ""))).ToArray(),
            Body = await BoundedBody.ReadAsync(context.Request.Body, maxBodyBytes, context.RequestAborted).ConfigureAwait(false),
        };
    }
}
