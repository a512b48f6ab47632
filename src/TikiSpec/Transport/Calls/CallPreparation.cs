using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using TikiSpec.Credentials;
using TikiSpec.Limits;
using TikiSpec.Runtime;
using TikiSpec.Texts;
using TikiSpec.Transport.Requests;

namespace TikiSpec.Transport.Calls;

/// <summary>Turns a request and its options into a call to one spec's server.</summary>
internal sealed class CallPreparation(ApiDefinition definition, ApiClientOptions options)
{
    private readonly SellerLimits _nobody = new();
    private readonly Uri _server = new(ServerAddress.Resolve(definition, options));

    /// <summary>Each of the spec's schemes alone: what an operation that the spec does not have may take.</summary>
    public IReadOnlyList<IReadOnlyList<string>> AnySecurity { get; } =
    [.. definition.Security.Select(static scheme => new[] { scheme.Name })];

    /// <param name="request">The request.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="keepsOpen">The successes that are handed on as they come, by status; null for none.</param>
    public PreparedCall Prepare(ApiRequest request, CallOptions? call, Func<HttpStatusCode, bool>? keepsOpen = null)
    {
        var path = request.Path.ToString();
        if (!path.StartsWith('/'))
            throw new ArgumentException(
                $"{request.Operation.Id} was not sent: its path \"{request.Operation.Path}\" does not begin with a slash.",
                nameof(request)
            );
        var server =
            request.Operation.Servers.Count == 0 ? _server : new Uri(ServerAddress.Resolve(definition, request.Operation, options));
        var credentials = CallCredential.Choose(options, call?.Credential, definition, request.Operation);
        KeyValuePair<string, string>[] headers = [.. Headers(request, call)];
        foreach (var (name, value) in headers)
            HeaderText.Check(name, value);
        KeyValuePair<string, string>[] query = [.. call?.Query ?? []];
        return new PreparedCall
        {
            Operation = request.Operation,
            Address = Address(server, path, request, query),
            Server = server,
            Headers = headers,
            Content = Content(request, call),
            CanRepeat = request.Body?.IsRepeatable ?? true,
            Timeout = call?.Timeout ?? options.Timeout,
            MaxRetries = call?.MaxRetries ?? options.Retry.MaxRetries,
            TotalTimeout = call?.TotalTimeout ?? options.TotalTimeout,
            Credentials = credentials,
            RateLimit = Limit(credentials),
            Secrets = Secrets(credentials, headers, query),
            KeepsOpen = keepsOpen,
            Logger = options.Logger,
            LogsBodies = options.LogsBodies && options.Logger.IsEnabled(LogLevel.Debug),
        };
    }

    private static Uri Address(Uri server, string path, ApiRequest request, KeyValuePair<string, string>[] query)
    {
        foreach (var (name, value) in query)
            request.Query.Add(name, value);
        return new Uri(server.AbsoluteUri.TrimEnd('/') + path + request.Query.After(path));
    }

    /// <summary>The limit of the seller that the credentials speak for; of the client, where nobody is named.</summary>
    private RateLimiter? Limit(IReadOnlyList<CallCredential> credentials)
    {
        if (options.RateLimiter is { } own)
            return own;
        if (!options.LimitsRate || definition.RateLimit is not { } limit)
            return null;
        var seller = credentials.Count > 0 ? credentials[0].Credential.Limits : _nobody;
        return seller.Of(
            _server.GetLeftPart(UriPartial.Authority),
            limit.Requests,
            TimeSpan.FromSeconds(limit.Seconds),
            options.TimeProvider
        );
    }

    private SecretFilter Secrets(
        IReadOnlyList<CallCredential> credentials,
        IEnumerable<KeyValuePair<string, string>> headers,
        IEnumerable<KeyValuePair<string, string>> query
    )
    {
        var secrets = new SecretFilter(() => credentials.SelectMany(static credential => credential.Credential.Secrets));
        // What a caller authorises with by himself is as secret.
        foreach (var (name, value) in headers.Concat(HeadersOfClient()))
        {
            if (name.Equals("Cookie", StringComparison.OrdinalIgnoreCase))
                Array.ForEach(
                    value.Split(';'),
                    cookie => secrets.Add(cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim())
                );
            else if (IsSecret(name))
                // With the scheme's name before it or without.
                secrets.Add(value[(value.LastIndexOf(' ') + 1)..]);
        }
        foreach (var (name, value) in query)
        {
            if (IsSecret(name))
                secrets.Add(value);
        }
        return secrets;
    }

    private IEnumerable<KeyValuePair<string, string>> HeadersOfClient() =>
        options.HttpClient?.DefaultRequestHeaders.NonValidated.SelectMany(static header =>
            header.Value.Select(value => KeyValuePair.Create(header.Key, value))
        )
        ?? [];

    private bool IsSecret(string name) =>
        name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase)
        || definition.Security.Any(scheme => name.Equals(scheme.ParameterName, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<KeyValuePair<string, string>> Headers(ApiRequest request, CallOptions? call)
    {
        var undeclared = call?.Headers?.ToArray() ?? [];
        var declared = request.Headers.Where(header =>
            !Array.Exists(undeclared, other => string.Equals(other.Key, header.Key, StringComparison.OrdinalIgnoreCase))
        );
        foreach (var header in declared.Concat(undeclared))
            yield return header;
        if (request.Cookies.Count > 0)
            yield return new("Cookie", string.Join("; ", request.Cookies));
    }

    private static Func<HttpContent>? Content(ApiRequest request, CallOptions? call)
    {
        if (request.Body is { } body)
            return () => body.ToContent(call?.BodyProperties);
        return call?.BodyProperties?.ToArray() is { Length: > 0 } properties
            ? () => new JsonBody("{}"u8.ToArray(), "application/json").ToContent(properties)
            : null;
    }
}
