using System.Net;

namespace TikiSpec.Runtime;

/// <summary>Sends a call once, with a limit on its time. A token that the server refuses is replaced once, and the call sent again with the new one.</summary>
internal sealed class CallAttempt(HttpClient http, ApiClientOptions options, TokenFetch tokens)
{
    private readonly RequestMessages _messages = new(http, options);

    public async ValueTask<RawResponse> SendAsync(PreparedCall call, CancellationToken cancellationToken)
    {
        var text = await CredentialTextAsync(call, cancellationToken).ConfigureAwait(false);
        var response = await SendWithinTimeAsync(call, text, cancellationToken).ConfigureAwait(false);
        if (response.Status != HttpStatusCode.Unauthorized || text is null || !IsRenewable(call.Credential!, text) || !call.CanRepeat)
            return response;

        response.Dispose();
        text = await CredentialTextAsync(call, cancellationToken).ConfigureAwait(false);
        return await SendWithinTimeAsync(call, text, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsRenewable(CallCredential credential, string text) => credential.Credential.Refused(credential.TokenEndpoint, text);

    private async ValueTask<string?> CredentialTextAsync(PreparedCall call, CancellationToken cancellationToken)
    {
        if (call.Credential is not { } credential)
            return null;
        CredentialGuard.Check(call.Address, call.Operation);
        return await credential.Credential.GetTextAsync(tokens, options.TimeProvider, credential.TokenEndpoint, cancellationToken).ConfigureAwait(false);
    }

    private async Task<RawResponse> SendWithinTimeAsync(PreparedCall call, string? credentialText, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(call.Timeout, options.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var message = _messages.Create(call, credentialText);
            var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
            return await RawResponse.ReadAsync(response, options, both.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (AttemptFailures.IsFailure(exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw AttemptFailures.ToException(call, exception);
        }
    }
}
