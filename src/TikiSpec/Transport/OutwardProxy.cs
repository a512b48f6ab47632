using System.Net;

namespace TikiSpec.Runtime;

/// <summary>The machine's proxy, past which calls to the machine itself go: an emulator's key is nobody else's business.</summary>
internal sealed class OutwardProxy(IWebProxy proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => Origin.IsThisMachine(host) || proxy.IsBypassed(host);
}
