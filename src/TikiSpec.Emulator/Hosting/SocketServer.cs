using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TikiSpec.Emulator.Hosting;

/// <summary>Where a socket listens, and how much it reads.</summary>
/// <param name="Host">The interface.</param>
/// <param name="Port">0 for a free one.</param>
/// <param name="MaxBodyBytes">A larger body is read to its end and forgotten.</param>
/// <param name="AllowedHosts">The names that calls may use beside those of the loopback interface.</param>
internal sealed record SocketOptions(IPAddress Host, int Port, int MaxBodyBytes, IReadOnlyList<string> AllowedHosts)
{
    /// <summary>The origins of pages that may read responses.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    public bool UsesHttps { get; init; }

    /// <summary>Null for the development certificate.</summary>
    public X509Certificate2? Certificate { get; init; }
}

/// <summary>The emulator on a socket.</summary>
internal sealed class SocketServer : IAsyncDisposable
{
    // Each may be sending a body; a program for one machine needs far fewer.
    private const int MaxConnections = 1000;

    private readonly WebApplication _app;

    private SocketServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SocketServer> StartAsync(
        EmulatorEngine engine,
        PageServer pages,
        SocketOptions options,
        CancellationToken cancellationToken
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(options.Host, options.Port, listen => Listen(listen, options));
                kestrel.AddServerHeader = false;
                // The limit is ours, so that a large body gets a response in the documented form.
                kestrel.Limits.MaxRequestBodySize = null;
                kestrel.Limits.MaxConcurrentConnections = MaxConnections;
            });
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        var app = builder.Build();
        var origins = new OriginGate(options.AllowedOrigins);
        new HostGate(options.AllowedHosts, origins).AddTo(app);
        origins.AddTo(app);
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

    private static void Listen(ListenOptions listen, SocketOptions options)
    {
        if (options.UsesHttps)
        {
            Secure(listen, options.Certificate);
        }

        listen.Use(ServerRefusals.Complete);
    }

    private static void Secure(ListenOptions listen, X509Certificate2? certificate)
    {
        if (certificate is not null)
        {
            listen.UseHttps(certificate);
            return;
        }

        try
        {
            listen.UseHttps();
        }
        catch (InvalidOperationException problem)
        {
            throw new IOException(
                "There is no development certificate for HTTPS: make one with 'dotnet dev-certs https' (and '--trust'), or give another.",
                problem
            );
        }
    }

    private static async Task RespondAsync(EmulatorEngine engine, int maxBodyBytes, HttpContext context) =>
        await SocketResponse
            .SendAsync(context, engine.Respond(await ReadAsync(context, maxBodyBytes).ConfigureAwait(false)))
            .ConfigureAwait(false);

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
            Headers = context
                .Request.Headers.SelectMany(static header => header.Value.Select(value => KeyValuePair.Create(header.Key, value ?? "")))
                .ToArray(),
            Body = await BoundedBody.ReadAsync(context.Request.Body, maxBodyBytes, context.RequestAborted).ConfigureAwait(false),
        };
    }
}
