using System.Globalization;
using System.Net;
using TikiSpec.Errors;
using TikiSpec.Runtime;
using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Transport.Sending;

/// <summary>Turns what HTTP throws into exceptions that say which call it was and whether the server may have seen
/// it.</summary>
internal static class AttemptFailures
{
    private const string NothingSent = " Nothing was sent.";

    public static ApiException ToException(PreparedCall call, Exception exception)
    {
        var (text, failure, isTransient) = Describe(call, exception);
        var done = failure switch
        {
            ApiFailure.NotSent when call.MayBeDone => " " + ErrorResponse.MayBeDoneBefore,
            ApiFailure.NotSent => NothingSent,
            // Where asking again does no harm, nobody needs to be told.
            ApiFailure.Lost or ApiFailure.TimedOut when !call.Operation.IsRepeatable => " " + ErrorResponse.MayBeDone,
            _ => "",
        };
        var message = $"{call.Operation.Id} {text}{done}";
        return failure == ApiFailure.Responded
            ? new ApiException(message, exception) { OperationId = call.Operation.Id, HelpLink = call.Operation.Documentation }
            : new ApiTransportException(message, exception)
            {
                OperationId = call.Operation.Id,
                HelpLink = call.Operation.Documentation,
                Failure = failure == ApiFailure.NotSent && call.MayBeDone ? ApiFailure.Lost : failure,
                IsTransient = isTransient,
            };
    }

    /// <summary>The client was disposed of while the call was under way.</summary>
    public static ApiException OfDisposal(PreparedCall call, Exception exception) =>
        new ApiTransportException(
            $"{call.Operation.Id} was given up because its client was disposed of."
                + (call.Attempts == 0 ? NothingSent : " " + (call.MayHaveArrived ? ErrorResponse.MayBeDone : ErrorResponse.NothingDone)),
            new ObjectDisposedException(nameof(ApiConnection), exception)
        )
        {
            OperationId = call.Operation.Id,
            HelpLink = call.Operation.Documentation,
            Failure = call.MayHaveArrived ? ApiFailure.Lost : ApiFailure.NotSent,
        };

    /// <summary>The time of the whole call is over, whatever it was doing.</summary>
    public static ApiException OfTotal(PreparedCall call, Exception exception)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{call.Operation.Id} was not done within {call.TotalTimeout.TotalSeconds:0.###} s in all, "
                + $"after {call.Attempts} {(call.Attempts == 1 ? "attempt" : "attempts")}."
        );
        var done =
            call.Attempts == 0 ? NothingSent
            : call.Operation.IsRepeatable ? ""
            : " " + (call.MayHaveArrived ? ErrorResponse.MayBeDone : ErrorResponse.NothingDone);
        return new ApiTransportException(text + done, exception)
        {
            OperationId = call.Operation.Id,
            HelpLink = call.Operation.Documentation,
            Failure = call.MayHaveArrived ? ApiFailure.TimedOut : ApiFailure.NotSent,
        };
    }

    private static (string Text, ApiFailure Failure, bool IsTransient) Describe(PreparedCall call, Exception exception) =>
        exception switch
        {
            // The limit of a client that was given to us, which says of itself how long it is.
            OperationCanceledException { InnerException: TimeoutException } => (
                $"got no response from {call.Address.Host}: {Sentence.Of(exception.Message)}",
                ApiFailure.TimedOut,
                true
            ),
            OperationCanceledException => (
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"got no response from {call.Address.Host} within {call.Timeout.TotalSeconds:0.###} s."
                ),
                ApiFailure.TimedOut,
                true
            ),
            ResponseTooLargeException => (exception.Message, ApiFailure.Responded, false),
            InvalidDataException => ("got a response that cannot be decompressed.", ApiFailure.Responded, false),
            // Nothing goes through a tunnel that did not come about; one that wants a password wants it the next time
            // too.
            HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError, StatusCode: var status } => (
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"could not reach {call.Address.Authority}: the proxy on the way "
                        + $"refuses{(status is null ? "" : $" with {(int)status}")}."
                ),
                ApiFailure.NotSent,
                status is not HttpStatusCode.ProxyAuthenticationRequired and not HttpStatusCode.Forbidden
            ),
            HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError
                    or HttpRequestError.VersionNegotiationError
                    or HttpRequestError.NameResolutionError
                    or HttpRequestError.SecureConnectionError
            } => ($"could not reach {call.Address.Authority}: {Sentence.Of(Reason(exception))}", ApiFailure.NotSent, true),
            HttpRequestException or IOException => (
                $"lost the connection to {call.Address.Authority}: {Sentence.Of(Reason(exception))}",
                ApiFailure.Lost,
                true
            ),
            // A handler of the caller's: nobody knows how far it came, and the same would happen again.
            _ => ($"failed in a message handler with {exception.GetType().Name}: {Sentence.Of(exception.Message)}", ApiFailure.Lost, false),
        };

    /// <summary>What the framework says of the reason. Of a request that could not be sent, and of encryption that did
    /// not come about, it says no more than that, and the reason stands within.</summary>
    private static string Reason(Exception exception) =>
        exception
            is HttpRequestException
            {
                HttpRequestError: HttpRequestError.Unknown or HttpRequestError.ResponseEnded or HttpRequestError.SecureConnectionError,
                InnerException: { } inner,
            }
            ? Reason(inner)
            : exception.Message;
}
