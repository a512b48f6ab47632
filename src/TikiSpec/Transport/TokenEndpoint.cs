using System.Globalization;

namespace TikiSpec.Runtime;

/// <summary>Fetches access tokens with the connection that calls use.</summary>
internal sealed class TokenEndpoint(CallExchange exchange, ApiClientOptions options)
{
    // A token that nobody used is no harm, so asking again is safe.
    private static readonly ApiOperation Operation = new("OAuth2_Token", "POST", "/") { IsRepeatable = true };

    // What may be shown once is not shown again while nobody knows whether it arrived.
    private static readonly ApiOperation OnceOnly = new("OAuth2_Token", "POST", "/");

    public async Task<AccessToken> FetchAsync(TokenRequest request, Uri endpoint)
    {
        CredentialGuard.Check(endpoint, Operation);
        var call = Prepare(request, endpoint);
        // The token serves every caller that waits, so no single caller's token ends the fetch; the time limit does.
        using var response = await exchange.SendAsync(call, CancellationToken.None).ConfigureAwait(false);
        if (!response.IsSuccess)
            throw ErrorResponse.ToException(call, response, options.TimeProvider.GetUtcNow());
        return TokenResponse.Read(ParseOrAbsent(response), options.TimeProvider.GetUtcNow())
            ?? throw new ApiException(string.Create(CultureInfo.InvariantCulture, $"{Operation.Id} answered {(int)response.Status} without an access token."))
            {
                Status = response.Status,
                OperationId = Operation.Id,
            };
    }

    // Nothing of the body is told, not even where it breaks: what is wrong with it may stand beside a token.
    private static ApiValue ParseOrAbsent(RawResponse response)
    {
        try
        {
            return JsonPayload.Read(response.Utf8Body, ApiJson.ReadValue, DriftPolicy.Ignore).Value;
        }
        catch (ApiJsonException)
        {
            return default;
        }
    }

    private PreparedCall Prepare(TokenRequest request, Uri endpoint) => new()
    {
        Operation = request.IsRepeatable ? Operation : OnceOnly,
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
