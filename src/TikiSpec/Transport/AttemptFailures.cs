using System.Globalization;

namespace TikiSpec.Runtime;

/// <summary>Turns what HTTP throws into exceptions that say which call it was and whether the server may have seen it.</summary>
internal static class AttemptFailures
{
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

    /// <summary>The client was disposed of while the call was under way.</summary>
    public static ApiException OfDisposal(PreparedCall call, Exception exception) => new(
        $"{call.Operation.Id} was given up because its client was disposed of; the server may have done what was asked.",
        new ObjectDisposedException(nameof(ApiConnection), exception))
    {
        OperationId = call.Operation.Id,
        HelpLink = call.Operation.Documentation,
        Failure = AttemptFailure.Disposed,
    };

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
        HttpRequestException or IOException => ($"lost the connection to {call.Address.Authority}: {exception.Message}", AttemptFailure.Unknown),
        // A handler of the caller's: nobody knows how far it came, and the same would happen again.
        _ => ($"failed in a message handler with {exception.GetType().Name}: {exception.Message}", AttemptFailure.None),
    };
}
