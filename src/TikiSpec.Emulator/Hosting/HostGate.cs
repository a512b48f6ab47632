using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace TikiSpec.Emulator.Hosting;

/// <summary>
/// Lets in only calls that name this machine, and no pages of other hosts. A web page anywhere can have its own host
/// name lead to a loopback address; then a browser would let it read what is served there, the page with the
/// credentials above all. What it cannot do is to send another name than its own. It can call a loopback address by its
/// name, too, and change what is here without reading what comes back; then its browser says whose page it is.
/// </summary>
/// <param name="allowed">Further names, without ports.</param>
/// <param name="origins">Whose pages may call, wherever they are.</param>
internal sealed class HostGate(IReadOnlyList<string> allowed, OriginGate origins)
{
    // RFC 9110: the server does not serve this host.
    private const int MisdirectedRequest = 421;
    private const int Forbidden = 403;

    public void AddTo(IApplicationBuilder app) =>
        app.Use(
            (context, next) => FindRefusal(context.Request) is { } refusal ? SocketResponse.SendAsync(context, refusal) : next(context)
        );

    private Response? FindRefusal(HttpRequest request)
    {
        var name = request.Host.Host;
        if (!Allows(name))
        {
            return ErrorResponse.Of(
                MisdirectedRequest,
                name.Length == 0
                    ? "the call names no host; send a header Host with localhost or 127.0.0.1"
                    : $"the emulator is not served as '{name}'; call it as localhost or 127.0.0.1, or start it with --allow-host "
                        + $"{name} (AllowedHosts)"
            );
        }

        // Programs send none, nor does a browser that is led here or asks for what another page shows.
        var origin = request.Headers.Origin.ToString();
        var page = Uri.TryCreate(origin, UriKind.Absolute, out var address) ? address.Host : origin;
        return page.Length == 0 || Allows(page) || origins.Allows(origin)
            ? null
            : ErrorResponse.Of(
                Forbidden,
                $"a page of '{page}' may not call the emulator; start it with --allow-host {page} (AllowedHosts) or "
                    + $"--allow-origin {origin} (AllowedOrigins) if it is yours"
            );
    }

    private bool Allows(string host)
    {
        // An address of IPv6 keeps its brackets there.
        var name = host.Trim('[', ']');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address))
            || allowed.Any(other => other.Trim('[', ']').Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
