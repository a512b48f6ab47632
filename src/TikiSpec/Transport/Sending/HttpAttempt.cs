using System.Runtime.CompilerServices;
using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Requests;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Transport.Sending;

/// <summary>Sends a call once over HTTP, within its time and the life of the connection.</summary>
/// <param name="http">What sends.</param>
/// <param name="options">How.</param>
/// <param name="ends">Each ends the connection.</param>
internal sealed class HttpAttempt(HttpClient http, ApiClientOptions options, CancellationToken[] ends) : ICallAttempt
{
    private readonly RequestMessages _messages = new(http, options);

    public CancellationToken[] Ends => ends;

    public bool IsClosed => Array.Exists(ends, static end => end.IsCancellationRequested);

    public ValueTask<RawResponse> SendAsync(PreparedCall call, CancellationToken cancellationToken) =>
        SendAsync(call, [], cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<RawResponse> SendAsync(PreparedCall call, ShownCredential[] shown, CancellationToken cancellationToken)
    {
        using var message = _messages.Create(call, shown);
        using var limit = TimeLimit.Start(call.Timeout, options.TimeProvider, ends, cancellationToken);
        try
        {
            if (IsClosed)
                throw new OperationCanceledException();
            if (call.LogsBodies)
                await LogAsync(call, message, limit.Token).ConfigureAwait(false);
            call.Begin();
            // Not before: what the log reads is not sent.
            if (call.UploadProgress is { } progress && message.Content is { } body)
                message.Content = new MeasuredContent(body, progress);
            var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            RedirectGuard.Check(call, response);
            call.Respond(ErrorResponse.IsRefusal(response.StatusCode));
            if (KeepsOpen(call, response))
                return await RawResponse.OpenAsync(call, response, ends, limit.Token).ConfigureAwait(false);
            var read = await RawResponse.ReadAsync(call.Operation, response, options, limit.Token).ConfigureAwait(false);
            if (call.LogsBodies)
                CallLog.Got(call.Logger, call.Operation.Id, call.Secrets.Clean(read.Text));
            return read;
        }
        catch (Exception exception) when (exception is not ApiException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw IsClosed ? AttemptFailures.OfDisposal(call, exception) : AttemptFailures.ToException(call, exception);
        }
    }

    private static bool KeepsOpen(PreparedCall call, HttpResponseMessage response) =>
        response.IsSuccessStatusCode
        && call.KeepsOpen?.Invoke(response.StatusCode) == true
        && !MisplacedPage.IsIn(call.Operation, response.Content.Headers.ContentType?.MediaType);

    // A file on its way is not read twice for the log.
    private static async Task LogAsync(PreparedCall call, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        if (message.Content is { Headers.ContentType.MediaType: "application/json" } content && call.CanRepeat)
            CallLog.Sends(
                call.Logger,
                call.Operation.Id,
                call.Secrets.Clean(await content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false))
            );
    }
}
