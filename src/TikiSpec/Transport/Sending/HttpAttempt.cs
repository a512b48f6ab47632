using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Transport.Sending;

/// <summary>Sends a call once over HTTP, within its time and the life of the connection.</summary>
/// <param name="http">What sends.</param>
/// <param name="options">How.</param>
/// <param name="ends">Each ends the connection.</param>
internal sealed class HttpAttempt(HttpClient http, ApiClientOptions options, CancellationToken[] ends) : ICallAttempt
{
    private readonly RequestMessages _messages = new(http, options);

    public IReadOnlyList<CancellationToken> Ends => ends;

    public bool IsClosed => Array.Exists(ends, static end => end.IsCancellationRequested);

    public ValueTask<RawResponse> SendAsync(PreparedCall call, CancellationToken cancellationToken) =>
        SendAsync(call, [], cancellationToken);

    public async ValueTask<RawResponse> SendAsync(PreparedCall call, ShownCredential[] shown, CancellationToken cancellationToken)
    {
        using var message = _messages.Create(call, shown);
        using var limit = new CancellationTokenSource(call.Timeout, options.TimeProvider);
        using var any = CancellationTokenSource.CreateLinkedTokenSource([cancellationToken, limit.Token, .. ends]);
        try
        {
            if (IsClosed)
                throw new OperationCanceledException();
            call.Attempts++;
            var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, any.Token).ConfigureAwait(false);
            RedirectGuard.Check(call, response);
            return response.IsSuccessStatusCode && call.KeepsOpen?.Invoke(response.StatusCode) == true
                ? await RawResponse.OpenAsync(call, response, ends, any.Token).ConfigureAwait(false)
                : await RawResponse.ReadAsync(response, options, any.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not ApiException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw IsClosed ? AttemptFailures.OfDisposal(call, exception) : AttemptFailures.ToException(call, exception);
        }
    }
}
