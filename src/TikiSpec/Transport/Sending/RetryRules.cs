using System.Net;
using TikiSpec.Runtime;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Transport.Sending;

/// <summary>What is repeated, and after how long. See <see cref="ApiRetryOptions"/>.</summary>
internal static class RetryRules
{
    public static bool IsWorthIt(ApiOperation operation, RawResponse? response, Exception? exception)
    {
        // What failed under another name, the token's, was repeated by its own rules.
        if (exception is not null)
            return exception is ApiException { IsTransient: true } failure
                && failure.OperationId == operation.Id
                && (failure.Failure == ApiFailure.NotSent || operation.IsRepeatable);
        return response?.Status switch
        {
            HttpStatusCode.TooManyRequests => true,
            HttpStatusCode.RequestTimeout
            or HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout => operation.IsRepeatable,
            _ => false,
        };
    }

    /// <summary>
    /// What the server asks for and a little more, so that those who were sent away together do not return together;
    /// never less than our own delay.
    /// </summary>
    /// <param name="options">What the user wants.</param>
    /// <param name="attempt">How often the call was repeated.</param>
    /// <param name="asked">What the server asks for, or null.</param>
    /// <param name="random">From 0 to 1.</param>
    public static TimeSpan Wait(ApiRetryOptions options, int attempt, TimeSpan? asked, double random)
    {
        var own = Delay(options, attempt, random);
        return asked is null || asked < own ? own : asked.Value + (options.Delay * random);
    }

    /// <summary>Between half and one and a half of the delay, doubled with each repetition; <paramref name="random"/>
    /// is from 0 to 1.</summary>
    public static TimeSpan Delay(ApiRetryOptions options, int attempt, double random)
    {
        const double most = 1.5;
        // Limited before it is spread: at the limit, too, clients must not return at once.
        var seconds = Math.Min(options.Delay.TotalSeconds * Math.Pow(2, attempt), options.MaxDelay.TotalSeconds / most);
        return TimeSpan.FromSeconds(seconds * (0.5 + random));
    }
}
