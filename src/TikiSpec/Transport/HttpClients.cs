using System.Net;

namespace TikiSpec.Runtime;

/// <summary>Makes the HTTP client of an API client that was given none.</summary>
internal static class HttpClients
{
    // So that a change of address in DNS is noticed by clients that live for days.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static HttpClient Create(ApiClientOptions options)
    {
        var client = options.HttpMessageHandler is { } handler ? new HttpClient(handler, disposeHandler: false) : new HttpClient(CreateHandler());
        // The time limit is per attempt, and ours.
        client.Timeout = Timeout.InfiniteTimeSpan;
        return client;
    }

    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = ConnectionLifetime,
        // Answers are decompressed where their size is limited.
        AutomaticDecompression = DecompressionMethods.None,
    };
}
