using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace TikiSpec.Emulator.Hosting;

/// <summary>Lets pages of chosen origins read what the operations respond (CORS). The pages for people, which show
/// credentials, stay to themselves.</summary>
/// <param name="origins">As browsers write them: <c>http://localhost:3000</c>.</param>
internal sealed class OriginGate(IReadOnlyList<string> origins)
{
    private const string Pages = "/_emulator";

    private readonly HashSet<string> _origins = new(origins.Select(static origin => origin.TrimEnd('/')), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a page of the origin may call.</summary>
    public bool Allows(string origin) => _origins.Contains(origin);

    public void AddTo(IApplicationBuilder app)
    {
        if (_origins.Count > 0)
        {
            app.Use(Respond);
        }
    }

    // By their names: to calls with cookies an asterisk is a name like any other.
    private static Task Expose(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.AccessControlExposeHeaders = string.Join(
            ", ",
            headers.Keys.Where(static name => !name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase))
        );
        return Task.CompletedTask;
    }

    private Task Respond(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var origin = request.Headers.Origin.ToString();
        if (!Allows(origin) || request.Path.StartsWithSegments(Pages, StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlAllowCredentials = "true";
        headers.Vary = "Origin";
        var wanted = request.Headers.AccessControlRequestMethod.ToString();
        if (!HttpMethods.IsOptions(request.Method) || wanted.Length == 0)
        {
            context.Response.OnStarting(Expose, context.Response);
            return next(context);
        }

        // What a browser asks before the call itself.
        headers.AccessControlAllowMethods = wanted;
        headers.AccessControlAllowHeaders = request.Headers.AccessControlRequestHeaders.ToString();
        headers.AccessControlMaxAge = "600";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
