using System.Net;
using TikiSpec.Transport.Calls;

namespace TikiSpec.Transport.Sending;

/// <summary>Makes the HTTP client of an API client that was given none.</summary>
internal static class HttpClients
{
    // So that a change of address in DNS is noticed by clients that live for days.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    // Responses have a few headers; more than this is an attack on whoever reads them.
    private const int MaxHeaderKilobytes = 32;

    /// <summary>The options with the address of the client that they hold, where they have none of their own.</summary>
    /// <exception cref="ArgumentException">Both have an address, and not the same.</exception>
    public static ApiClientOptions WithAddress(ApiClientOptions options)
    {
        if (options.HttpClient?.BaseAddress is not { } address || options.BaseAddress == address)
            return options;
        return options.BaseAddress is null
            ? options with
            {
                BaseAddress = address,
            }
            : throw new ArgumentException(
                $"{nameof(ApiClientOptions)}.{nameof(options.BaseAddress)} is {Told(options.BaseAddress)}, "
                    + $"and that of its {nameof(options.HttpClient)} is {Told(address)}: set one of them.",
                nameof(options)
            );
    }

    // One for the process: it keeps nothing of a caller (no cookies, no credentials), so a client that is made for each
    // call, or for each request of a web application, does not leave a socket behind.
    private static readonly Lazy<SocketsHttpHandler> Shared = new(CreateHandler);

    // An address can hold a password before its host, and a key in its query.
    private static string Told(Uri address) =>
        address.IsAbsoluteUri
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : address.OriginalString.Split('?')[0];

    public static HttpClient Create(ApiClientOptions options)
    {
        var handler = options.HttpMessageHandler is { } own ? Checked(own) : Shared.Value;
        var client = new HttpClient(handler, disposeHandler: false);
        // The time limit is per attempt, and ours.
        client.Timeout = Timeout.InfiniteTimeSpan;
        return client;
    }

    // The framework's handlers follow redirects unless they are told otherwise, take the header Authorization off on
    // the way, and no other: a key would go along.
    private static HttpMessageHandler Checked(HttpMessageHandler handler)
    {
        var last = handler;
        while (last is DelegatingHandler { InnerHandler: { } inner })
            last = inner;
        return last is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true }
            ? throw new ArgumentException(
                $"{nameof(ApiClientOptions)}.{nameof(ApiClientOptions.HttpMessageHandler)} follows redirects, "
                    + $"which can carry a key to another host. Set its {nameof(SocketsHttpHandler.AllowAutoRedirect)} to false.",
                nameof(handler)
            )
            : handler;
    }

    public static SocketsHttpHandler CreateHandler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxResponseHeadersLength = MaxHeaderKilobytes,
            Proxy = new OutwardProxy(static () => HttpClient.DefaultProxy),
            PooledConnectionLifetime = ConnectionLifetime,
            // Responses are decompressed where their size is limited.
            AutomaticDecompression = DecompressionMethods.None,
        };
}

/// <summary>The machine's proxy, past which calls to the machine itself go: an emulator's key is nobody else's
/// business.</summary>
/// <param name="machine">The machine's proxy, which may be another by the time of the call.</param>
internal sealed class OutwardProxy(Func<IWebProxy> machine) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => machine().Credentials;
        set => machine().Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : machine().GetProxy(destination);

    public bool IsBypassed(Uri host) => Origin.IsThisMachine(host) || machine().IsBypassed(host);
}
