using System.Globalization;

namespace TikiSpec.Runtime;

/// <summary>Turns what HTTP throws into exceptions that say which call it was and whether the server may have seen it.</summary>
internal static class AttemptFailures
{
    public static bool IsFailure(Exception exception) =>
        exception is OperationCanceledException or HttpRequestException or IOException or InvalidDataException or ResponseTooLargeException;

    public static ApiException ToException(PreparedCall call, Exception exception)
    {
        var (text, failure) = Describe(call, exception);
        return new ApiException($"{call.Operation.Id} {text}", exception)
        {
            OperationId = call.Operation.Id,
            HelpLink = call.Operation.Documentation,
            Failure = failure,
        };
    }

    private static (string Text, AttemptFailure Failure) Describe(PreparedCall call, Exception exception) => exception switch
    {
        // The limit of a client that was given to us, which says of itself how long it is.
        OperationCanceledException { InnerException: TimeoutException } => ($"got no response from {call.Address.Host}: {exception.Message}", AttemptFailure.Unknown),
        OperationCanceledException => (
            string.Create(CultureInfo.InvariantCulture, $"got no response from {call.Address.Host} within {call.Timeout.TotalSeconds:0.###} s."), AttemptFailure.Unknown),
        ResponseTooLargeException => (exception.Message, AttemptFailure.None),
        InvalidDataException => ("got a response that cannot be decompressed.", AttemptFailure.None),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } =>
            ($"could not reach {call.Address.Authority}: {exception.Message}", AttemptFailure.NotSent),
        _ => ($"lost the connection to {call.Address.Authority}: {exception.Message}", AttemptFailure.Unknown),
    };
}
