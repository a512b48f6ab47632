namespace TikiSpec.Runtime;

/// <summary>Turns a request and its options into a call to one spec's server.</summary>
internal sealed class CallPreparation(ApiDefinition definition, ApiClientOptions options)
{
    private readonly string _server = ServerAddress.Resolve(definition, options);

    public PreparedCall Prepare(ApiRequest request, CallOptions? call)
    {
        var credential = CallCredential.Choose(call?.Credential ?? options.Credential, definition, request.Operation, options);
        return new PreparedCall
        {
            Operation = request.Operation,
            Address = Address(request, call),
            Headers = [.. Headers(request, call)],
            Content = Content(request, call),
            CanRepeat = request.Body?.IsRepeatable ?? true,
            Timeout = Positive(call?.Timeout ?? options.Timeout),
            MaxRetries = call?.MaxRetries ?? options.Retry.MaxRetries,
            Credential = credential,
            Secrets = () => credential?.Credential.Secrets ?? [],
        };
    }

    private Uri Address(ApiRequest request, CallOptions? call)
    {
        foreach (var (name, value) in call?.Query ?? [])
            request.Query.Add(name, value);
        return new Uri(_server + request.Path + request.Query);
    }

    private static TimeSpan Positive(TimeSpan timeout) => timeout > TimeSpan.Zero || timeout == Timeout.InfiniteTimeSpan
        ? timeout
        : throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The timeout of a call must be above zero; Timeout.InfiniteTimeSpan switches it off.");

    private static IEnumerable<KeyValuePair<string, string>> Headers(ApiRequest request, CallOptions? call)
    {
        var undeclared = call?.Headers?.ToArray() ?? [];
        var declared = request.Headers.Where(header => !Array.Exists(undeclared, other => string.Equals(other.Key, header.Key, StringComparison.OrdinalIgnoreCase)));
        foreach (var header in declared.Concat(undeclared))
            yield return header;
        if (request.Cookies.Count > 0)
            yield return new("Cookie", string.Join("; ", request.Cookies.Select(static cookie => cookie.Key + "=" + Uri.EscapeDataString(cookie.Value))));
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
