using System.Net;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using TikiSpec.Credentials;
using TikiSpec.Errors;
using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Transport.Sending;

/// <summary>
/// Sends a call once with its credentials, when the seller's limit lets it. A token that the server refuses is replaced
/// once, and the call sent again with the new one.
/// </summary>
internal sealed class CallAttempt(HttpAttempt http, ITokenEndpoint tokens, CredentialGuard guard) : ICallAttempt
{
    public bool IsClosed => http.IsClosed;

    public CancellationToken[] Ends => http.Ends;

    public ValueTask<RawResponse> SendAsync(PreparedCall call, CancellationToken cancellationToken) =>
        call.Credentials.Count == 0 ? SendAsync(call, [], cancellationToken) : SendWithCredentialsAsync(call, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<RawResponse> SendWithCredentialsAsync(PreparedCall call, CancellationToken cancellationToken)
    {
        guard.Check(call);
        var shown = await ShowAsync(call, cancellationToken).ConfigureAwait(false);
        var response = await SendAsync(call, shown, cancellationToken).ConfigureAwait(false);
        if (response.Status != HttpStatusCode.Unauthorized || !MayFareBetter(call, shown) || !call.CanRepeat)
            return response;

        response.Dispose();
        shown = await ShowAsync(call, cancellationToken).ConfigureAwait(false);
        return await SendAsync(call, shown, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<RawResponse> SendAsync(PreparedCall call, ShownCredential[] shown, CancellationToken cancellationToken) =>
        call.RateLimit is { } limit
            ? SendInTurnAsync(call, shown, limit, cancellationToken)
            : http.SendAsync(call, shown, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<RawResponse> SendInTurnAsync(
        PreparedCall call,
        ShownCredential[] shown,
        RateLimiter limit,
        CancellationToken cancellationToken
    )
    {
        // Held until there is a response, or none will come: only then is it certain that the server has counted it.
        using var permit = await PermitAsync(call, limit, cancellationToken).ConfigureAwait(false);
        return await http.SendAsync(call, shown, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<RateLimitLease> PermitAsync(PreparedCall call, RateLimiter limit, CancellationToken cancellationToken)
    {
        try
        {
            var turn = limit.AcquireAsync(1, cancellationToken);
            if (!turn.IsCompleted)
                CallLog.Waits(call.Logger, call.Operation.Id);
            var permit = await turn.ConfigureAwait(false);
            if (permit.IsAcquired)
                return permit;
            permit.Dispose();
            throw NoPermit(call, "gives no permit.", null);
        }
        // A limiter may be the caller's own.
        catch (Exception exception) when (exception is not (ApiException or OperationCanceledException))
        {
            throw NoPermit(call, $"failed with {exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    private static ApiException NoPermit(PreparedCall call, string why, Exception? exception) =>
        new($"{call.Operation.Id} was not sent: the rate limiter {Sentence.Of(why)}", exception)
        {
            OperationId = call.Operation.Id,
            HelpLink = call.Operation.Documentation,
            Failure = ApiFailure.NotSent,
        };

    /// <summary>One of the credentials can be had anew. Each is told, whatever the others say.</summary>
    private static bool MayFareBetter(PreparedCall call, ShownCredential[] shown)
    {
        var may = false;
        for (var index = 0; index < shown.Length; index++)
        {
            var (credential, _, endpoint) = call.Credentials[index];
            may |= credential.Refused(endpoint, shown[index].Text);
        }
        return may;
    }

    private async ValueTask<ShownCredential[]> ShowAsync(PreparedCall call, CancellationToken cancellationToken)
    {
        var shown = new ShownCredential[call.Credentials.Count];
        try
        {
            for (var index = 0; index < shown.Length; index++)
            {
                var (credential, scheme, endpoint) = call.Credentials[index];
                var text = await credential.GetTextAsync(tokens, endpoint, cancellationToken).ConfigureAwait(false);
                call.Secrets.Add(text);
                shown[index] = new ShownCredential(scheme, text);
            }
            return shown;
        }
        catch (ApiException exception)
        {
            exception.PutBeforeSending();
            throw;
        }
    }
}
