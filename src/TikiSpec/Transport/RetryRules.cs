using System.Globalization;
using System.Net;

namespace TikiSpec.Runtime;

/// <summary>What is repeated, and after how long. See <see cref="ApiRetryOptions"/>.</summary>
internal static class RetryRules
{
    public static bool IsWorthIt(ApiOperation operation, RawResponse? response, Exception? exception)
    {
        if (exception is not null)
        {
            return (exception as ApiException)?.Failure switch
            {
                AttemptFailure.NotSent => true,
                AttemptFailure.Unknown => operation.IsRepeatable,
                _ => false,
            };
        }
        return response?.Status switch
        {
            HttpStatusCode.TooManyRequests => true,
            HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => operation.IsRepeatable,
            _ => false,
        };
    }

    /// <summary>Between half and one and a half of the delay, doubled with each repetition; <paramref name="random"/> is from 0 to 1.</summary>
    public static TimeSpan Delay(ApiRetryOptions options, int attempt, double random)
    {
        var seconds = options.Delay.TotalSeconds * Math.Pow(2, attempt) * (0.5 + random);
        return TimeSpan.FromSeconds(Math.Min(seconds, options.MaxDelay.TotalSeconds));
    }

    /// <summary>The header Retry-After, in seconds or as a date; null when there is none or it is neither.</summary>
    public static TimeSpan? AskedWait(RawResponse response, DateTimeOffset now)
    {
        if (response.Header("Retry-After") is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue));
        if (!DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return null;
        return date > now ? date - now : TimeSpan.Zero;
    }
}
