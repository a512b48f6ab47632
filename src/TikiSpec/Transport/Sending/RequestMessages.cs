using System.Net.Http.Headers;
using TikiSpec.Runtime;
using TikiSpec.Texts;
using TikiSpec.Transport.Calls;

namespace TikiSpec.Transport.Sending;

/// <summary>Makes the HTTP message of one attempt.</summary>
internal sealed class RequestMessages(HttpClient http, ApiClientOptions options)
{
    private static readonly string DefaultUserAgent = "TikiSpec/" + typeof(RequestMessages).Assembly.GetName().Version?.ToString(3);

    public HttpRequestMessage Create(PreparedCall call, ShownCredential[] shown)
    {
        var message = new HttpRequestMessage(call.Operation.Method, call.Address) { Content = Content(call) };
        message.Headers.TryAddWithoutValidation("Accept", call.Operation.Accept ?? "application/json, */*;q=0.5");
        // What is handed on as it comes has its own length, and no decoder that waits for more.
        message.Headers.TryAddWithoutValidation("Accept-Encoding", call.KeepsOpen is not null ? "identity" : "gzip, deflate, br");
        if (options.UserAgent is not null || http.DefaultRequestHeaders.UserAgent.Count == 0)
            Add(message, "User-Agent", options.UserAgent ?? DefaultUserAgent);
        for (var index = 0; index < call.Headers.Count; index++)
            Add(message, call.Headers[index].Key, call.Headers[index].Value);
        foreach (var (scheme, text) in shown)
            Authorize(message, scheme, text);
        return message;
    }

    // A handler may by itself repeat what has no content when a connection closes; an empty content keeps it from
    // repeating what may have an effect.
    private static HttpContent? Content(PreparedCall call) =>
        call.Content?.Invoke() ?? (call.Operation.IsRepeatable ? null : new ByteArrayContent([]));

    private static void Add(HttpRequestMessage message, string name, string value)
    {
        // Not left to the handler: not every handler looks.
        HeaderText.Check(name, value);
        if (TryReplace(message.Headers, name, value))
            return;
        // Some headers are of the content (Content-Encoding, Expires), also where the request has none.
        message.Content ??= new ByteArrayContent([]);
        if (!TryReplace(message.Content.Headers, name, value))
            throw new ArgumentException($"The header \"{name}\" cannot be sent.", nameof(name));
    }

    private static bool TryReplace(HttpHeaders headers, string name, string value)
    {
        // To remove what these headers cannot have is an exception.
        if (headers.NonValidated.Contains(name))
            headers.Remove(name);
        return headers.TryAddWithoutValidation(name, value);
    }

    private static void Authorize(HttpRequestMessage message, ApiSecurityScheme scheme, string text)
    {
        if (scheme.Kind == ApiSecurityKind.Bearer)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", text);
        else if (scheme.Kind == ApiSecurityKind.Basic)
            message.Headers.Authorization = new AuthenticationHeaderValue("Basic", text);
        else if (scheme.Location == ApiKeyLocation.Header)
            Add(message, scheme.ParameterName, text);
        else if (scheme.Location == ApiKeyLocation.Cookie)
            message.Headers.TryAddWithoutValidation("Cookie", scheme.ParameterName + "=" + Uri.EscapeDataString(text));
        else
            message.RequestUri = WithQuery(message.RequestUri!, scheme.ParameterName, text);
    }

    private static Uri WithQuery(Uri address, string name, string value)
    {
        var pair = Uri.EscapeDataString(name) + "=" + Uri.EscapeDataString(value);
        return new UriBuilder(address) { Query = address.Query.Length == 0 ? pair : address.Query[1..] + "&" + pair }.Uri;
    }
}
