using TikiSpec.Transport.Sending;

namespace TikiSpec;

/// <summary>The handler that a client has where it is given none, for factories of HTTP clients, which want one of
/// their own.</summary>
public static class ApiHttpHandler
{
    /// <summary>A handler that follows no redirects, keeps no cookies, calls this machine past the proxy, and renews
    /// its connections every five minutes.</summary>
    public static SocketsHttpHandler Create() => HttpClients.CreateHandler();
}
