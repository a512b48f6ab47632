using System.Net;

namespace TikiSpec.Transport.Calls;

/// <summary>Scheme, host and port: what tells one server from another.</summary>
internal static class Origin
{
    public static bool AreSame(Uri left, Uri right) =>
        ReferenceEquals(left, right)
        // What is written alike needs nothing written anew to be compared.
        || (left.Scheme == right.Scheme && left.Port == right.Port && left.Host == right.Host)
        || Uri.Compare(left, right, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>This machine, by the one name that is always its own or by address.</summary>
    public static bool IsThisMachine(Uri address) =>
        address.HostNameType == UriHostNameType.Dns
            ? string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            : IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip);
}
