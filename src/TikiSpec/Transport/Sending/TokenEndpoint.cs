using System.Globalization;
using System.Net;
using TikiSpec.Credentials;
using TikiSpec.Json;
using TikiSpec.Runtime;
using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Transport.Sending;

/// <summary>Fetches access tokens with the connection that calls use.</summary>
internal sealed class TokenEndpoint(CallExchange exchange, HttpAttempt http, CredentialGuard guard, ApiClientOptions options)
    : ITokenEndpoint
{
    // A token that nobody used is no harm, so asking again is safe.
    private static readonly ApiOperation Operation = new("OAuth2_Token", "POST", "") { IsRepeatable = true };

    // What may be shown once is not shown again while nobody knows whether it arrived.
    private static readonly ApiOperation OnceOnly = new("OAuth2_Token", "POST", "");

    private static readonly string[] Tokens = ["access_token", "refresh_token", "id_token"];

    public TimeProvider Time => options.TimeProvider;

    public TimeSpan Timeout => options.Timeout;

    public async Task<AccessToken> FetchAsync(TokenRequest request, Uri endpoint)
    {
        guard.CheckEncryption(endpoint, Operation);
        if (request.HasSecretsInForm)
            guard.CheckRedirects(Operation);
        var call = Prepare(request, endpoint);
        using var telemetry = CallTelemetry.Start(call, Time);
        try
        {
            var token = await FetchAsync(call, telemetry).ConfigureAwait(false);
            CallLog.Renewed(options.Logger, endpoint.Host);
            return token;
        }
        catch (ApiException exception)
        {
            telemetry.Failed(exception);
            CallLog.NotRenewed(options.Logger, endpoint.Host, CallTelemetry.Reason(exception));
            // The calls that wait for the token do not know what was shown for it.
            var told = call.Secrets.Clean(exception);
            if (ReferenceEquals(told, exception))
                throw;
            throw told;
        }
    }

    private async Task<AccessToken> FetchAsync(PreparedCall call, CallTelemetry telemetry)
    {
        // The token serves every caller that waits, so no single caller's token ends the fetch; the time limit does.
        using var response = await exchange.SendAsync(call, http, CancellationToken.None).ConfigureAwait(false);
        telemetry.Responded(response.Status);
        var body = ParseOrAbsent(response);
        foreach (var token in Tokens)
        {
            if (body[token].TryGetString(out var text))
                call.Secrets.Add(text);
        }
        if (!response.IsSuccess)
            throw Refusal(ErrorResponse.ToException(call, response, Time.GetUtcNow()));
        return AccessToken.Read(body, Time.GetUtcNow())
            ?? throw new ApiException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Operation.Id} got the response {(int)response.Status} without an access token."
                )
            )
            {
                Status = response.Status,
                OperationId = Operation.Id,
            };
    }

    // A grant or an application that is not taken comes with 400 (RFC 6749, 5.2), and is what 401 is for a call.
    private static ApiException Refusal(ApiException failure) =>
        failure.Status is HttpStatusCode.BadRequest ? failure.As(HttpStatusCode.Unauthorized) : failure;

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

    private PreparedCall Prepare(TokenRequest request, Uri endpoint) =>
        new()
        {
            Operation = request.IsRepeatable ? Operation : OnceOnly,
            Address = endpoint,
            Server = endpoint,
            Headers = request.Authorization is { } authorization ? [new("Authorization", authorization)] : [],
            Content = () => new FormUrlEncodedContent(request.Form),
            CanRepeat = true,
            Timeout = options.Timeout,
            MaxRetries = options.Retry.MaxRetries,
            Credentials = [],
            Logger = options.Logger,
            Secrets = new SecretFilter(() => request.Secrets),
        };
}
