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
    private readonly CallExchange _exchange;
    private readonly CallAttempt _attempt;
    private readonly bool _ownsHttp;

    [SuppressMessage("Reliability", "CA2213", Justification = "Calls that are under way still look at it; it has no timer to give back.")]
    private readonly CancellationTokenSource _closed = new();

    // Its own, and those of the connections whose view it is. Not linked: those would remember each view for ever.
    private readonly CancellationToken[] _ends;

    /// <summary>Connects nothing yet.</summary>
    /// <param name="options">How to connect; null for the defaults.</param>
    /// <exception cref="ArgumentException">The options contradict themselves, or their handler follows
    /// redirects.</exception>
    public ApiConnection(ApiClientOptions? options)
        : this(HttpClients.WithAddress(options ?? new ApiClientOptions()), null) { }

    private ApiConnection(ApiClientOptions options, ApiConnection? shared)
    {
        _options = options;
        _ownsHttp = shared is null && options.HttpClient is null;
        _http = shared?._http ?? options.HttpClient ?? HttpClients.Create(options);
        _ends = [_closed.Token, .. shared?._ends ?? []];
        _exchange = shared?._exchange ?? new CallExchange(options);
        var http = new HttpAttempt(_http, options, _ends);
        var guard = new CredentialGuard(options);
        _attempt = new CallAttempt(http, new TokenEndpoint(_exchange, http, guard, options), guard);
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

    /// <summary>The same connections for another caller. When this one is disposed of, so is that one; not the other
    /// way round.</summary>
    /// <param name="credential">Who calls.</param>
    public ApiConnection As(ApiCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        ObjectDisposedException.ThrowIf(_attempt.IsClosed, this);
        var others = _options with { Credential = credential, Credentials = new Dictionary<string, ApiCredential>() };
        return new ApiConnection(others, this);
    }

    /// <summary>Ends the calls that are under way, each with an <see cref="ApiException"/>.</summary>
    public void Dispose()
    {
        _closed.Cancel();
        if (_ownsHttp)
            _http.Dispose();
    }
}
