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
    private readonly Server _server = new(new Uri(ServerAddress.Resolve(definition, options)));
    private readonly CallCredentials _credentials = new(definition, options);

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
        AddOfClient(request, call);
        var server =
            request.Operation.Servers.Count == 0
                ? _server
                : new Server(new Uri(ServerAddress.Resolve(definition, request.Operation, options)));
        var credentials = _credentials.Choose(call?.Credential, request.Operation);
        var headers = Headers(request, call);
        for (var index = 0; index < headers.Count; index++)
            HeaderText.Check(headers[index].Key, headers[index].Value);
        KeyValuePair<string, string>[] query = call?.Query is { } given ? [.. given] : [];
        return new PreparedCall
        {
            Operation = request.Operation,
            Address = Address(server, path, request, query),
            Server = server.Address,
            Headers = headers,
            Content = Content(request, call),
            UploadProgress = call?.UploadProgress,
            CanRepeat = request.Body?.IsRepeatable ?? true,
            Timeout = call?.Timeout ?? options.Timeout,
            MaxRetries = call?.MaxRetries ?? options.Retry.MaxRetries,
            TotalTimeout = call?.TotalTimeout ?? options.TotalTimeout,
            Credentials = credentials.All,
            RateLimit = Limit(credentials.All),
            Secrets = Secrets(credentials, headers, query),
            KeepsOpen = keepsOpen,
            Logger = options.Logger,
            LogsBodies = options.LogsBodies && options.Logger.IsEnabled(LogLevel.Debug),
        };
    }

    /// <summary>What the call says itself, declared or not, goes before.</summary>
    private void AddOfClient(ApiRequest request, CallOptions? call)
    {
        foreach (var parameter in request.OfClient)
        {
            var undeclared = parameter.IsHeader ? call?.Headers : call?.Query;
            var comparison = parameter.IsHeader ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            if (undeclared?.Any(one => one.Key.Equals(parameter.Name, comparison)) == true)
                continue;
            var value = options.Parameters.FirstOrDefault(one => one.Key.Equals(parameter.Name, comparison)).Value;
            if (value is not null)
            {
                if (parameter.IsHeader)
                    request.AddHeader(parameter.Name, value);
                else
                    request.AddQuery(parameter.Name, value);
            }
            else if (parameter.Option is { } option)
            {
                throw new ApiException(
                    $"{request.Operation.Id} was not sent: it takes the {(parameter.IsHeader ? "header" : "query parameter")} "
                        + $"\"{parameter.Name}\". Set {nameof(ApiClientOptions)}.{nameof(options.Parameters)}[\"{parameter.Name}\"] "
                        + $"for all calls, or {option} in the options of one."
                )
                {
                    OperationId = request.Operation.Id,
                    HelpLink = request.Operation.Documentation,
                    Failure = ApiFailure.NotSent,
                };
            }
        }
    }

    private Uri Address(Server server, string path, ApiRequest request, KeyValuePair<string, string>[] query)
    {
        if (request.Link is { } link)
            return ServerAddress.ResolveLink(link, new Uri(server.Root + path), server.Address, definition)
                ?? throw new ApiException(
                    $"{request.Operation.Id} was not sent: the response names an address for the next page that is not at the server "
                        + $"{server.Authority}."
                )
                {
                    OperationId = request.Operation.Id,
                    HelpLink = request.Operation.Documentation,
                    Failure = ApiFailure.NotSent,
                };

        foreach (var (name, value) in query)
            request.Query.Add(name, value);
        return new Uri(string.Concat(server.Root, path, request.Query.After(path)));
    }

    /// <summary>The limit of the seller that the credentials speak for; of the client, where nobody is named.</summary>
    private RateLimiter? Limit(IReadOnlyList<CallCredential> credentials)
    {
        if (options.RateLimiter is { } own)
            return own;
        if (!options.LimitsRate || definition.RateLimit is not { } limit)
            return null;
        var seller = credentials.Count > 0 ? credentials[0].Credential.Limits : _nobody;
        return seller.Of(_server.Authority, limit.Requests, TimeSpan.FromSeconds(limit.Seconds), options.TimeProvider);
    }

    private SecretFilter Secrets(
        ChosenCredentials credentials,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        KeyValuePair<string, string>[] query
    )
    {
        var secrets = new SecretFilter(credentials.Secrets);
        // What a caller authorises with by himself is as secret.
        for (var index = 0; index < headers.Count; index++)
            AddSecret(secrets, headers[index].Key, headers[index].Value);
        if (options.HttpClient is { } own)
        {
            foreach (var (name, values) in own.DefaultRequestHeaders.NonValidated)
            {
                foreach (var value in values)
                    AddSecret(secrets, name, value);
            }
        }
        foreach (var (name, value) in query)
        {
            if (IsSecret(name))
                secrets.Add(value);
        }
        return secrets;
    }

    private void AddSecret(SecretFilter secrets, string name, string value)
    {
        if (name.Equals("Cookie", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var cookie in value.Split(';'))
                secrets.Add(cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
        }
        // With the scheme's name before it or without.
        else if (IsSecret(name))
            secrets.Add(value[(value.LastIndexOf(' ') + 1)..]);
    }

    private bool IsSecret(string name) =>
        name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase)
        || definition.Security.Any(scheme => name.Equals(scheme.ParameterName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Those that the spec declares, but for those of a name that the caller gives himself, and the
    /// caller's.</summary>
    private static IReadOnlyList<KeyValuePair<string, string>> Headers(ApiRequest request, CallOptions? call)
    {
        var headers = request.Headers;
        if (call?.Headers?.ToArray() is { } undeclared)
            headers =
            [
                .. headers.Where(header =>
                    !Array.Exists(undeclared, other => string.Equals(other.Key, header.Key, StringComparison.OrdinalIgnoreCase))
                ),
                .. undeclared,
            ];
        return request.Cookies.Count == 0 ? headers : [.. headers, new("Cookie", string.Join("; ", request.Cookies))];
    }

    private static Func<HttpContent>? Content(ApiRequest request, CallOptions? call)
    {
        if (request.Body is { } given)
        {
            var body = call?.PartHeaders is { Count: > 0 } headers ? given.With(headers) : given;
            return () => body.ToContent(call?.BodyProperties);
        }
        return call?.BodyProperties?.ToArray() is { Length: > 0 } properties
            ? () => new JsonBody("{}"u8.ToArray(), "application/json").ToContent(properties)
            : null;
    }

    /// <summary>A server with what every call asks of its address.</summary>
    private sealed class Server(Uri address)
    {
        public Uri Address => address;

        /// <summary>What paths are appended to.</summary>
        public string Root { get; } = address.AbsoluteUri.TrimEnd('/');

        public string Authority { get; } = address.GetLeftPart(UriPartial.Authority);
    }
}
