using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace TikiSpec.Emulator;

/// <summary>The pages for people, beside the operations: everything below <c>/_emulator</c>, and <c>/</c> unless a spec has an operation there.</summary>
internal sealed class PageServer(EmulatorParts parts, CancellationToken stopping)
{
    private const string Prefix = "/_emulator";

    // The page loads nothing from anywhere else, and nothing that a spec says can make it.
    private const string Policy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

    private readonly StateFeed _feed = new(parts.Calls, stopping);
    private readonly Dictionary<string, Lazy<byte[]>> _documents = parts.Specs.ToDictionary(
        static spec => $"{Prefix}/specs/{spec.Surface.Name}.json", static spec => new Lazy<byte[]>(() => ServedDocument.Write(spec)), StringComparer.Ordinal);

    public void AddTo(IApplicationBuilder app)
    {
        app.Use(RespondAsync);
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = Prefix[1..] + "/swagger";
            foreach (var address in _documents.Keys)
            {
                ui.SwaggerEndpoint(address, Path.GetFileNameWithoutExtension(address));
            }
        });
    }

    private Task RespondAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "";
        var isPage = path.StartsWith(Prefix + "/", StringComparison.Ordinal) || path == "/";
        if (!isPage || !HttpMethods.IsGet(context.Request.Method))
        {
            return next(context);
        }

        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return path switch
        {
            "/" when parts.Routes.Find("GET", path).Route is null => SendAsync(context, "text/html; charset=utf-8", PageFile("index.html")),
            Prefix + "/page.js" => SendAsync(context, "text/javascript; charset=utf-8", PageFile("page.js")),
            Prefix + "/page.css" => SendAsync(context, "text/css; charset=utf-8", PageFile("page.css")),
            Prefix + "/about.json" => SendAsync(context, Response.Json, About()),
            Prefix + "/state.json" => SendAsync(context, Response.Json, StateText.Write(SellerOf(context).Store.Read(), parts.Clock.Now, parts.Calls.Total)),
            Prefix + "/state" => _feed.SendAsync(context, SellerOf(context).Store),
            Prefix + "/calls.har" => SendAsync(context, Response.Json, System.Text.Encoding.UTF8.GetBytes(parts.Calls.ToHar())),
            _ when _documents.TryGetValue(path, out var document) => SendAsync(context, Response.Json, document.Value),
            _ => next(context),
        };
    }

    // ?seller=ID; without one, or with one that nobody has, the first.
    private SellerAccount SellerOf(HttpContext context) =>
        (long.TryParse(context.Request.Query["seller"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? parts.Sellers.Find(id) : null) ?? parts.Sellers.First;

    private byte[] About() => JsonText.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteList("sellers", parts.Sellers, static (json, seller) =>
        {
            json.WriteStartObject();
            json.WriteString("id", seller.Id.ToString(CultureInfo.InvariantCulture));
            json.WriteString("name", seller.State.Seller.Name);
            json.WriteString("apiKey", seller.ApiKey);
            json.WriteString("accessToken", seller.AccessToken);
            json.WriteString("clientId", seller.ClientId);
            json.WriteString("clientSecret", seller.ClientSecret);
            json.WriteEndObject();
        });
        json.WriteList("specs", parts.Specs.OrderByDescending(static spec => spec.Surface.Name, StringComparer.Ordinal), static (json, spec) =>
        {
            json.WriteStartObject();
            json.WriteString("name", $"{spec.Surface.Title} ({spec.Surface.Name})");
            json.WriteString("url", $"{Prefix}/specs/{spec.Surface.Name}.json");
            json.WriteEndObject();
        });
        json.WriteEndObject();
    });

    private static byte[] PageFile(string name)
    {
        using var stream = typeof(PageServer).Assembly.GetManifestResourceStream("page." + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Task SendAsync(HttpContext context, string contentType, byte[] body)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
