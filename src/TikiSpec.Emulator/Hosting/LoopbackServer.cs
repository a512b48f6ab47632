using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace TikiSpec.Emulator;

/// <summary>The emulator on a socket of the loopback interface.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LoopbackServer> StartAsync(EmulatorEngine engine, TikiEmulatorOptions options, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            // The limit is ours, so that a large body gets an answer in the documented form.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        var app = builder.Build();
        app.Run(context => AnswerAsync(engine, options.MaxBodyBytes, context));
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        return new LoopbackServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task AnswerAsync(EmulatorEngine engine, int maxBodyBytes, HttpContext context)
    {
        var answer = engine.Answer(await ReadAsync(context, maxBodyBytes).ConfigureAwait(false));
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.ContentLength = answer.Body.Length;
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
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
