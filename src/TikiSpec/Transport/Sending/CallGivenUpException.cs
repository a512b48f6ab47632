using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Transport.Sending;

/// <summary>The caller gave a call up. It says whether the server can have done what was asked.</summary>
internal sealed class CallGivenUpException : OperationCanceledException
{
    private CallGivenUpException(string message, bool isSent, Exception? exception, CancellationToken cancellationToken)
        : base(message, exception, cancellationToken) => IsSent = isSent;

    /// <summary>The server may have it.</summary>
    public bool IsSent { get; }

    public static CallGivenUpException BeforeSending(string operation, Exception? exception, CancellationToken cancellationToken) =>
        new(operation + " was given up before it was sent.", false, exception, cancellationToken);

    public static CallGivenUpException Of(PreparedCall call, Exception exception, CancellationToken cancellationToken) =>
        call.Attempts == 0 ? BeforeSending(call.Operation.Id, exception, cancellationToken)
        : call.Operation.IsRepeatable ? new(call.Operation.Id + " was given up.", true, exception, cancellationToken)
        : call.MayHaveArrived ? new($"{call.Operation.Id} was given up. {ErrorResponse.MayBeDone}", true, exception, cancellationToken)
        : new(
            $"{call.Operation.Id} was given up before it was sent once more. {ErrorResponse.NothingDone}",
            false,
            exception,
            cancellationToken
        );
}
