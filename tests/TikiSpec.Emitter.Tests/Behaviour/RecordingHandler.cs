using System.Net;
using System.Text;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>Writes down what is sent and gives the responses that it was told to give.</summary>
public sealed class RecordingHandler(params string[] responses) : HttpMessageHandler
{
    private int _next;

    /// <summary>Method, address, and the body where there is one.</summary>
    public List<string> Sent { get; } = [];

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null
            ? ""
            : $" {request.Content.Headers.ContentType?.MediaType} {await request.Content.ReadAsStringAsync(cancellationToken)}";
        Sent.Add($"{request.Method} {request.RequestUri!.PathAndQuery}{body}");
        foreach (var header in request.Headers)
        {
            Headers[header.Key] = string.Join(',', header.Value);
        }

        var response = responses.Length == 0 ? "" : responses[Math.Min(_next++, responses.Length - 1)];
        return new HttpResponseMessage(response.Length == 0 ? HttpStatusCode.NoContent : HttpStatusCode.OK)
        {
            Content = new StringContent(response, Encoding.UTF8, "application/json"),
        };
    }
}
