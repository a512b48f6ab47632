using System.Net;
using System.Net.Http.Headers;

namespace TikiSpec.Emulator.Hosting;

/// <summary>Reaches the emulator without a socket.</summary>
internal sealed class EmulatorHandler(EmulatorEngine engine, int maxBodyBytes) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var response = engine.Respond(await ReadAsync(request, cancellationToken).ConfigureAwait(false));
        if (response.Delivery is { } delivery)
        {
            await Task.Delay(delivery.Delay, cancellationToken).ConfigureAwait(false);
            if (delivery.Cut == CutLocation.Before)
            {
                throw new HttpRequestException(
                    HttpRequestError.ResponseEnded,
                    "The connection was cut on purpose.",
                    new IOException("The connection was cut on purpose.")
                );
            }
        }

        return Message(request, response);
    }

    private async Task<IncomingCall> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var uri = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        return new IncomingCall
        {
            Method = request.Method.Method.ToUpperInvariant(),
            Path = uri.AbsolutePath,
            Query = uri.Query.TrimStart('?'),
            Headers = Pairs(request.Headers).Concat(request.Content is null ? [] : Pairs(request.Content.Headers)).ToArray(),
            Body = body.Length > maxBodyBytes ? null : body,
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(HttpHeaders headers) =>
        headers.NonValidated.SelectMany(static header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)));

    private static HttpResponseMessage Message(HttpRequestMessage request, Response response)
    {
        HttpContent content =
            request.Method == HttpMethod.Head ? new ByteArrayContent([])
            : response.Delivery is { } delivery ? new StreamContent(new CutStream(response.Body, delivery))
            : new ByteArrayContent(response.Body);
        if (response.ContentType is { } contentType)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        var message = new HttpResponseMessage((HttpStatusCode)response.Status) { Content = content, RequestMessage = request };
        foreach (var (name, value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
