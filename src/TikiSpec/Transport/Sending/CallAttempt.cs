using System.Net;
using TikiSpec.Credentials;
using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Transport.Sending;

/// <summary>
/// Sends a call once with its credential. A token that the server refuses is replaced once, and the call sent again
/// with the new one.
/// </summary>
internal sealed class CallAttempt(HttpAttempt http, ITokenEndpoint tokens, CredentialGuard guard) : ICallAttempt
{
    public bool IsClosed => http.IsClosed;

    public async ValueTask<RawResponse> SendAsync(PreparedCall call, CancellationToken cancellationToken)
    {
        if (call.Credential is not { } credential)
            return await http.SendAsync(call, cancellationToken).ConfigureAwait(false);

        guard.Check(call);
        var text = await TextAsync(call, credential, cancellationToken).ConfigureAwait(false);
        var response = await http.SendAsync(call, text, cancellationToken).ConfigureAwait(false);
        if (
            response.Status != HttpStatusCode.Unauthorized
            || !credential.Credential.Refused(credential.TokenEndpoint, text)
            || !call.CanRepeat
        )
            return response;

        response.Dispose();
        text = await TextAsync(call, credential, cancellationToken).ConfigureAwait(false);
        return await http.SendAsync(call, text, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<string> TextAsync(PreparedCall call, CallCredential credential, CancellationToken cancellationToken)
    {
        try
        {
            var text = await credential.Credential.GetTextAsync(tokens, credential.TokenEndpoint, cancellationToken).ConfigureAwait(false);
            call.Secrets.Add(text);
            return text;
        }
        catch (ApiException exception)
        {
            exception.PutBeforeSending();
            throw;
        }
    }
}
