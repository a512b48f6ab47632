using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>What the specs of one client share: the HTTP client, the options, and the way calls are sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiConnection : IDisposable
{
    private readonly ApiClientOptions _options;
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly CallExchange _exchange;

    /// <summary>Connects nothing yet.</summary>
    /// <param name="options">How to connect; null for the defaults.</param>
    public ApiConnection(ApiClientOptions? options)
    {
        _options = options ?? new ApiClientOptions();
        _ownsHttp = _options.HttpClient is null;
        _http = _options.HttpClient ?? HttpClients.Create(_options);
        _exchange = new CallExchange(_http, _options);
    }

    /// <summary>The way to call one spec's operations.</summary>
    /// <param name="definition">What the spec says.</param>
    /// <exception cref="ArgumentException">The options name a server that the spec does not have, or the spec has none and the options name no address.</exception>
    public ApiCaller For(ApiDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new ApiCaller(_exchange, new CallPreparation(definition, _options), _options);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_ownsHttp)
            _http.Dispose();
    }
}
