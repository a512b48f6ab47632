using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace TikiSpec.Emulator.Pages;

/// <summary>The pages for people, beside the operations: everything below <c>/_emulator</c>, and <c>/</c> unless a spec
/// has an operation there.</summary>
internal sealed class PageServer(ServedSet served, Shops shops, CallLog calls, EmulatorClock clock)
{
    private const string Prefix = "/_emulator";

    // The page loads nothing from anywhere else, and nothing that a spec says can make it.
    private const string Policy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

    // By the document itself: what was read again is written again.
    private readonly ConditionalWeakTable<ServedSpec, byte[]> _written = [];

    public void AddTo(IApplicationBuilder app, CancellationToken stopping)
    {
        var feed = new StateFeed(calls, stopping);
        app.Use((context, next) => RespondAsync(feed, context, next));
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = Prefix[1..] + "/swagger";
            foreach (var address in served.Specs.Select(AddressOf))
            {
                ui.SwaggerEndpoint(address, Path.GetFileNameWithoutExtension(address));
            }
        });
    }

    private Task RespondAsync(StateFeed feed, HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "";
        var isPage = path.StartsWith(Prefix + "/", StringComparison.Ordinal) || path == "/";
        if (
            HttpMethods.IsPost(context.Request.Method)
            && (path == OrderControls.Path || path.StartsWith(OrderControls.Path + "/", StringComparison.Ordinal))
        )
        {
            return OrderControls.RespondAsync(context, new EmulatorState(shops, ShopOf(context).Store));
        }

        if (!isPage || !HttpMethods.IsGet(context.Request.Method))
        {
            return next(context);
        }

        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return path switch
        {
            "/" when served.Routes.Find("GET", path, "").Route is null => SendAsync(
                context,
                "text/html; charset=utf-8",
                PageFile("index.html")
            ),
            Prefix + "/page.js" => SendAsync(context, "text/javascript; charset=utf-8", PageFile("page.js")),
            Prefix + "/page.css" => SendAsync(context, "text/css; charset=utf-8", PageFile("page.css")),
            Prefix + "/about.json" => SendAsync(context, Response.Json, About()),
            Prefix + "/state.json" => SendAsync(
                context,
                Response.Json,
                StateText.Write(ShopOf(context).Store.Read(), clock.Now, calls.Total)
            ),
            Prefix + "/state" => feed.SendAsync(context, ShopOf(context).Store),
            Prefix + "/calls.har" => SendAsync(context, Response.Json, System.Text.Encoding.UTF8.GetBytes(calls.ToHar())),
            _ when served.Specs.FirstOrDefault(spec => AddressOf(spec) == path) is { } spec => SendAsync(
                context,
                Response.Json,
                _written.GetValue(spec, ServedDocument.Write)
            ),
            _ => next(context),
        };
    }

    // ?seller=ID; without one, or with one that nobody has, the first.
    private Shop ShopOf(HttpContext context) =>
        (
            long.TryParse(context.Request.Query["seller"], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? shops.Find(id)
                : null
        ) ?? shops.First;

    private static string AddressOf(ServedSpec spec) => $"{Prefix}/specs/{spec.Surface.Name}.json";

    private byte[] About() =>
        TikiJson.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteList(
                "sellers",
                shops.All,
                static (json, shop) =>
                {
                    json.WriteStartObject();
                    json.WriteString("id", shop.Seller.Id.ToString(CultureInfo.InvariantCulture));
                    json.WriteString("name", shop.Seller.Name);
                    json.WriteString("apiKey", shop.Credentials.ApiKey);
                    json.WriteString("accessToken", shop.Credentials.AccessToken);
                    json.WriteString("clientId", shop.Credentials.ClientId);
                    json.WriteString("clientSecret", shop.Credentials.ClientSecret);
                    json.WriteEndObject();
                }
            );
            json.WriteList(
                "specs",
                served.Specs.OrderByDescending(static spec => spec.Surface.Name, StringComparer.Ordinal),
                static (json, spec) =>
                {
                    json.WriteStartObject();
                    json.WriteString("name", $"{spec.Surface.Title} ({spec.Surface.Name})");
                    json.WriteString("url", AddressOf(spec));
                    json.WriteEndObject();
                }
            );
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
