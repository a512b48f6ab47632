using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace TikiSpec.Tests.Stubs;

/// <summary>Responses from a list, the last response again and again, and keeps what was asked.</summary>
internal sealed class StubServer : HttpMessageHandler
{
    private readonly Queue<Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>>> _responses = new();
    private readonly ConcurrentQueue<SeenRequest> _seen = new();
    private Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>>? _last;

    public IReadOnlyList<SeenRequest> Seen => [.. _seen];

    public SeenRequest Only => Assert.Single(Seen);

    public StubServer Json(string body, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers) =>
        Content(() => new StringContent(body, Encoding.UTF8, "application/json"), status, headers);

    public StubServer Content(
        Func<HttpContent> content,
        HttpStatusCode status = HttpStatusCode.OK,
        params (string Name, string Value)[] headers
    ) => Then((_, _) => Task.FromResult(Message(content(), status, headers)));

    public StubServer Fails(Func<Exception> exception) => Then((_, _) => Task.FromException<HttpResponseMessage>(exception()));

    public StubServer Then(Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>> response)
    {
        lock (_responses)
        {
            _responses.Enqueue(response);
        }
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seen = await SeenRequest.OfAsync(request).ConfigureAwait(false);
        _seen.Enqueue(seen);
        return await RespondAsync(seen, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The next response, for a stub that stands before this one.</summary>
    public async Task<HttpResponseMessage> RespondAsync(SeenRequest seen, CancellationToken cancellationToken = default)
    {
        Func<SeenRequest, CancellationToken, Task<HttpResponseMessage>> response;
        lock (_responses)
        {
            response = _last =
                _responses.Count > 0 ? _responses.Dequeue() : _last ?? throw new InvalidOperationException("The stub has no response.");
        }
        return await response(seen, cancellationToken).ConfigureAwait(false);
    }

    private static HttpResponseMessage Message(HttpContent content, HttpStatusCode status, (string Name, string Value)[] headers)
    {
        var message = new HttpResponseMessage(status) { Content = content };
        foreach (var (name, value) in headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content.Headers.TryAddWithoutValidation(name, value);
        }
        return message;
    }
}
