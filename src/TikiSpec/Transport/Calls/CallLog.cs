using Microsoft.Extensions.Logging;

namespace TikiSpec.Transport.Calls;

/// <summary>What is logged of calls. No message of a server or an exception: these may hold what somebody
/// typed.</summary>
internal static partial class CallLog
{
    [LoggerMessage(1, LogLevel.Information, "{Operation} is sent once more (repetition {Retry}) in {Delay}: {Reason}")]
    public static partial void Repeated(ILogger logger, string operation, int retry, TimeSpan delay, string reason);

    [LoggerMessage(2, LogLevel.Debug, "{Operation} waits for its turn: the seller's limit is reached")]
    public static partial void Waits(ILogger logger, string operation);

    [LoggerMessage(3, LogLevel.Information, "A token was fetched from {Host}")]
    public static partial void Renewed(ILogger logger, string host);

    [LoggerMessage(4, LogLevel.Warning, "No token was fetched from {Host}: {Reason}")]
    public static partial void NotRenewed(ILogger logger, string host, string reason);

    [LoggerMessage(5, LogLevel.Warning, "{Operation}: the response differs from its spec ({Kind}) at {Path}")]
    public static partial void Drifted(ILogger logger, string operation, ApiDriftEventKind kind, string path);

    [LoggerMessage(6, LogLevel.Debug, "{Operation} ended with {Outcome} after {Attempts} attempts")]
    public static partial void Ended(ILogger logger, string operation, string outcome, int attempts);

    [LoggerMessage(7, LogLevel.Warning, "{Operation} failed with {Outcome} after {Attempts} attempts")]
    public static partial void Failed(ILogger logger, string operation, string outcome, int attempts);

    [LoggerMessage(8, LogLevel.Debug, "{Operation} sends {Body}")]
    public static partial void Sends(ILogger logger, string operation, string body);

    [LoggerMessage(9, LogLevel.Debug, "{Operation} got {Body}")]
    public static partial void Got(ILogger logger, string operation, string body);

    [LoggerMessage(EventId = 10, Message = "{Operation} is deprecated since {Since}, and may be gone on {Sunset}")]
    public static partial void Deprecated(ILogger logger, LogLevel level, string operation, string since, string sunset);

    [LoggerMessage(11, LogLevel.Warning, "{Operation} is deprecated, and OnDeprecation failed with {Reason}")]
    public static partial void NotTold(ILogger logger, string operation, string reason);
}
