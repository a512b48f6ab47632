using System.Globalization;

namespace TikiSpec.Runtime;

/// <summary>Fetches access tokens with the connection that calls use.</summary>
internal sealed class TokenEndpoint(CallExchange exchange, ApiClientOptions options)
{
    // A token that nobody used is no harm, so asking again is safe.
    private static readonly ApiOperation Operation = new("OAuth2_Token", "POST", "/") { IsRepeatable = true };

    public async Task<AccessToken> FetchAsync(TokenRequest request, Uri endpoint)
    {
        CredentialGuard.Check(endpoint, Operation);
        var call = Prepare(request, endpoint);
        // The token serves every caller that waits, so no single caller's token ends the fetch; the time limit does.
        using var reply = await exchange.SendAsync(call, CancellationToken.None).ConfigureAwait(false);
        if (!reply.IsSuccess)
            throw ErrorAnswer.ToException(call, reply, options.TimeProvider.GetUtcNow());
        var answer = JsonPayload.Read(reply.Utf8Body, ApiJson.ReadValue, DriftPolicy.Ignore).Value;
        return TokenAnswer.Read(answer, options.TimeProvider.GetUtcNow())
            ?? throw new ApiException(string.Create(CultureInfo.InvariantCulture, $"{Operation.Id} answered {(int)reply.Status} without an access token."))
            {
                Status = reply.Status,
                OperationId = Operation.Id,
            };
    }

    private PreparedCall Prepare(TokenRequest request, Uri endpoint) => new()
    {
        Operation = Operation,
        Address = endpoint,
        Headers = request.Authorization is { } authorization ? [new("Authorization", authorization)] : [],
        Content = () => new FormUrlEncodedContent(request.Form),
        CanRepeat = true,
        Timeout = options.Timeout,
        MaxRetries = options.Retry.MaxRetries,
        Credential = null,
        Secrets = () => request.Secrets,
    };
}
