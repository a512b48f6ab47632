using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using TikiSpec.Json;
using TikiSpec.Runtime;
using TikiSpec.Texts;
using TikiSpec.Transport.Calls;

namespace TikiSpec.Transport.Responses;

/// <summary>A response whose body has been read into a pooled buffer, which goes back when the response is disposed; or
/// one whose body is still open, for whoever takes it.</summary>
internal sealed class RawResponse : IDisposable
{
    private static readonly string[] RequestIdHeaders =
    [
        "X-Request-Id",
        "X-Request-ID",
        "Request-Id",
        "X-Trace-Id",
        "X-Correlation-Id",
        "X-Amzn-Trace-Id",
    ];

    private readonly HttpResponseMessage _response;
    private PooledBody? _body;
    private OpenBody? _open;

    private RawResponse(HttpResponseMessage response, PooledBody? body, OpenBody? open, bool isSuccess)
    {
        _response = response;
        IsSuccess = isSuccess;
        _body = body;
        _open = open;
    }

    public HttpStatusCode Status => _response.StatusCode;

    /// <summary>The operation went well, as its spec has it.</summary>
    public bool IsSuccess { get; }

    /// <summary>The status in words.</summary>
    public string Reason => _response.ReasonPhrase is { Length: > 0 } reason ? reason : Status.ToString();

    public ReadOnlyMemory<byte> Body => _body?.Memory ?? default;

    /// <summary>The body as text, by the encoding that its header names.</summary>
    public string Text =>
        Charset is { } charset
            ? Charsets.Decode(charset, JsonPayload.WithoutMark(Body).Span)
            : Encoding.UTF8.GetString(JsonPayload.WithoutMark(Body).Span);

    /// <summary>The body in UTF-8, whatever the server's encoding.</summary>
    public ReadOnlyMemory<byte> Utf8Body => Charset is null ? Body : Encoding.UTF8.GetBytes(Text);

    /// <summary>Without its parameters; null where the server does not say.</summary>
    public string? MediaType => _response.Content.Headers.ContentType?.MediaType;

    public string? RequestId => RequestIdHeaders.Select(Header).FirstOrDefault(static id => !string.IsNullOrEmpty(id));

    /// <summary>Where a redirect leads, without its query, which may hold a secret.</summary>
    public string? Redirect =>
        (int)Status is >= 300 and < 400 && _response.Headers.Location is { } target
            ? target.IsAbsoluteUri
                ? target.GetLeftPart(UriPartial.Path)
                : target.OriginalString.Split('?')[0]
            : null;

    // Null for UTF-8 and for names that nobody knows, which are read as UTF-8.
    private Encoding? Charset
    {
        get
        {
            // Looked for before it is parsed: most names of types have none.
            if (
                !_response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var types)
                || !types.ToString().Contains("charset", StringComparison.OrdinalIgnoreCase)
            )
                return null;
            var name = _response.Content.Headers.ContentType?.CharSet?.Trim('"');
            if (
                string.IsNullOrEmpty(name)
                || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                || name.Equals("utf8", StringComparison.OrdinalIgnoreCase)
            )
                return null;
            return Charsets.Find(name);
        }
    }

    /// <summary>Leaves the body open: whoever takes it reads it, for as long as he likes.</summary>
    /// <param name="call">Whose response it is.</param>
    /// <param name="response">The response; it is disposed of with its body.</param>
    /// <param name="ends">Each ends the connection, and the body with it.</param>
    /// <param name="cancellationToken">Gives the opening up.</param>
    public static async Task<RawResponse> OpenAsync(
        PreparedCall call,
        HttpResponseMessage response,
        IReadOnlyList<CancellationToken> ends,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var raw = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var stream = ContentDecoding.Decode(raw, ContentDecoding.Of(response.Content.Headers), long.MaxValue);
            return new RawResponse(response, null, new OpenBody(call, response, stream, ends), isSuccess: true);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<RawResponse> ReadAsync(
        ApiOperation operation,
        HttpResponseMessage response,
        ApiClientOptions options,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var isSuccess = operation.IsSuccess(response.StatusCode);
            var body = isSuccess
                ? await ResponseBody.ReadAsync(response.Content, options.MaxResponseBytes, cancellationToken).ConfigureAwait(false)
                : await ResponseBody
                    .ReadBeginningAsync(response.Content, options.MaxErrorBodyBytes, cancellationToken)
                    .ConfigureAwait(false);
            return new RawResponse(response, body, null, isSuccess);
        }
        finally
        {
            // Closes the connection's stream; the headers stay readable.
            response.Dispose();
        }
    }

    /// <summary>Where a redirect leads, whole, resolved against what was called; the address that came last where the
    /// handler has followed it. Null where none is named.</summary>
    /// <param name="asked">What was called.</param>
    public string? LocationFrom(Uri asked)
    {
        var last = _response.RequestMessage?.RequestUri is { IsAbsoluteUri: true } followed ? followed : asked;
        return _response.IsSuccessStatusCode ? last.AbsoluteUri
            : _response.Headers.Location is { } target ? new Uri(last, target).AbsoluteUri
            : null;
    }

    public string? Header(string name) => _response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    /// <summary>Without making anything of its value.</summary>
    public bool HasHeader(string name) => _response.Headers.NonValidated.Contains(name);

    /// <summary>Every line of a header, as it came.</summary>
    public IEnumerable<string> AllOf(string name) => _response.Headers.NonValidated.TryGetValues(name, out var values) ? [.. values] : [];

    /// <summary>How long the server asks to wait; null when it does not.</summary>
    public TimeSpan? AskedWait(DateTimeOffset now) => RetryAfter.Read(Header, now);

    public ApiResponse ToResponse() => new(Status, Headers(), Body.ToArray());

    public ApiResponse<T> ToResponse<T>(T value) => new(value, Status, Headers(), Body.ToArray());

    public ApiResponse<T, THeaders> ToResponse<T, THeaders>(T value, Func<ResponseHeaders, THeaders> read)
    {
        var headers = Headers();
        return new(value, read(new ResponseHeaders(headers)), Status, headers, Body.ToArray());
    }

    public ApiHeadersResponse<THeaders> ToHeadersResponse<THeaders>(Func<ResponseHeaders, THeaders> read)
    {
        var headers = Headers();
        return new(read(new ResponseHeaders(headers)), Status, headers, Body.ToArray());
    }

    /// <summary>The open body, which from now on is the caller's to dispose of.</summary>
    /// <exception cref="InvalidOperationException">It was read, or taken already.</exception>
    public OpenBody TakeBody()
    {
        var open = _open ?? throw new InvalidOperationException("The response has no open body.");
        _open = null;
        return open;
    }

    public void Dispose()
    {
        _body?.Dispose();
        _body = null;
        _open?.Dispose();
        _open = null;
    }

    public Dictionary<string, IReadOnlyList<string>> Headers()
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in _response.Headers.NonValidated.Concat(_response.Content.Headers.NonValidated))
            headers[name] = [.. values];
        return headers;
    }
}
