using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TikiSpec.Testing.Processes;

/// <summary>A service on loopback that replaces a refresh token with each use, and ends the seller's leave when an old
/// one is shown. Each access token is good for fifty calls, so that those who share the refresh token exchange it all
/// the time.</summary>
public sealed class StrictServer : IDisposable
{
    private const int CallsOfAToken = 50;

    private readonly object _gate = new();
    private readonly HttpListener _listener;
    private readonly Dictionary<string, int> _left = [];
    private string _refreshToken;

    /// <param name="first">The refresh token to begin with.</param>
    public StrictServer(string first)
    {
        _refreshToken = first;
        do Address = FreeAddress();
        while ((_listener = Listen(Address)!) is null);
        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>How often a token was exchanged.</summary>
    public int Exchanges { get; private set; }

    /// <summary>How often a token was shown that another has taken the place of.</summary>
    public int LockedOut { get; private set; }

    public void Dispose() => _listener.Close();

    private static string FreeAddress()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
    }

    /// <summary>Null where somebody else has taken the port meanwhile.</summary>
    private static HttpListener? Listen(string address)
    {
        var listener = new HttpListener { Prefixes = { address } };
        try
        {
            listener.Start();
            return listener;
        }
        catch (HttpListenerException)
        {
            listener.Close();
            return null;
        }
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = RespondAsync(await _listener.GetContextAsync());
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task RespondAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        var form = await reader.ReadToEndAsync();
        var (status, body) = context.Request.Url!.AbsolutePath.EndsWith("/token", StringComparison.Ordinal)
            ? Exchange(form)
            : Take(context.Request.Headers["Authorization"]?.Split(' ')[^1] ?? "");
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        context.Response.Close();
    }

    private (int Status, string Body) Take(string token)
    {
        lock (_gate)
        {
            return _left.TryGetValue(token, out var left) && (_left[token] = left - 1) >= 0
                ? (200, """{"data":[],"paging":{"total":0,"per_page":20,"current_page":1,"last_page":0,"from":0,"to":0}}""")
                : (401, "{}");
        }
    }

    private (int Status, string Body) Exchange(string form)
    {
        lock (_gate)
        {
            if (!form.Split('&').Contains("refresh_token=" + _refreshToken))
            {
                LockedOut++;
                return (400, """{"error":"invalid_grant"}""");
            }
            _refreshToken = "token-" + (++Exchanges).ToString(CultureInfo.InvariantCulture);
            var access = "access-" + Exchanges.ToString(CultureInfo.InvariantCulture);
            _left[access] = CallsOfAToken;
            return (200, $$"""{"access_token":"{{access}}","expires_in":3600,"refresh_token":"{{_refreshToken}}"}""");
        }
    }
}
