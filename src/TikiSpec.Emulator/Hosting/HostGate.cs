using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace TikiSpec.Emulator.Hosting;

/// <summary>
/// Lets in only calls that name this machine. A web page anywhere can have its own host name lead to a loopback
/// address; then a browser would let it read
/// what is served there, the page with the credentials above all. What it cannot do is to send another name than its own.
/// </summary>
/// <param name="allowed">Further names, without ports.</param>
internal sealed class HostGate(IReadOnlyList<string> allowed)
{
    // RFC 9110: the server does not answer for this host.
    private const int MisdirectedRequest = 421;

    public void AddTo(IApplicationBuilder app) =>
        app.Use((context, next) => Allows(context.Request.Host) ? next(context) : RefuseAsync(context));

    private bool Allows(HostString host)
    {
        // An address of IPv6 keeps its brackets there.
        var name = host.Host.Trim('[', ']');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address))
            || allowed.Any(other => other.Trim('[', ']').Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static Task RefuseAsync(HttpContext context)
    {
        var name = context.Request.Host.Host;
        return SocketResponse.SendAsync(
            context,
            ErrorResponse.Of(
                MisdirectedRequest,
                name.Length == 0
                    ? "the call names no host; send a header Host with localhost or 127.0.0.1"
                    : $"the emulator is not served as '{name}'; call it as localhost or 127.0.0.1, or start it with --allow-host {name} (AllowedHosts)"
            )
        );
    }
}
