using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Sending;

namespace TikiSpec.Runtime;

/// <summary>What the specs of one client share: the HTTP client, the options, and the way calls are sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiConnection : IDisposable
{
    private readonly ApiClientOptions _options;
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly CallExchange _exchange;
    private readonly CallAttempt _attempt;

    [SuppressMessage("Reliability", "CA2213", Justification = "Calls that are under way still look at it; it has no timer to give back.")]
    private readonly CancellationTokenSource _closed = new();

    /// <summary>Connects nothing yet.</summary>
    /// <param name="options">How to connect; null for the defaults.</param>
    /// <exception cref="ArgumentException">The options contradict themselves, or their handler follows redirects.</exception>
    public ApiConnection(ApiClientOptions? options)
    {
        _options = HttpClients.WithAddress(options ?? new ApiClientOptions());
        _ownsHttp = _options.HttpClient is null;
        _http = _options.HttpClient ?? HttpClients.Create(_options);
        _exchange = new CallExchange(_options);
        var http = new HttpAttempt(_http, _options, _closed.Token);
        _attempt = new CallAttempt(http, new TokenEndpoint(_exchange, http, _options), new CredentialGuard(_options));
    }

    /// <summary>The way to call one spec's operations.</summary>
    /// <param name="definition">What the spec says.</param>
    /// <exception cref="ArgumentException">The options name a server that the spec does not have, or the spec has none
    /// and the options name no address.</exception>
    public ApiCaller For(ApiDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new ApiCaller(_exchange, _attempt, new CallPreparation(definition, _options), _options);
    }

    /// <summary>Ends the calls that are under way, each with an <see cref="ApiException"/>.</summary>
    public void Dispose()
    {
        _closed.Cancel();
        if (_ownsHttp)
            _http.Dispose();
    }
}
