using System.Net;

namespace TikiSpec;

/// <summary>A call failed: the server said so, could not be reached, took too long, or sent what cannot be read.</summary>
/// <remarks>Neither the message nor any property contains a credential, not even where the server repeats it.</remarks>
public class ApiException : Exception
{
    private ApiFailure _failure;

    /// <summary>Creates an exception.</summary>
    public ApiException()
        : this("The call failed.") { }

    /// <summary>Creates an exception, for instance in a test double.</summary>
    /// <param name="message">What went wrong.</param>
    public ApiException(string message)
        : this(message, null) { }

    /// <summary>Creates an exception with its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ApiException(string message, Exception? innerException)
        : base(message, innerException) { }

    /// <summary>
    /// The response's status; null when there was no response. <see cref="HttpStatusCode.NotFound"/> also when a
    /// response holds no element where one was asked for; a success when an error came with that status.
    /// </summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The texts with which the server says what is wrong; empty when it says nothing readable.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>The error body as JSON; absent when it is none or was cut.</summary>
    public ApiValue Error { get; init; }

    /// <summary>The beginning of the error body, at most <see cref="ApiClientOptions.MaxErrorBodyBytes"/> long; null
    /// when there was none.</summary>
    public string? RawBody { get; init; }

    /// <summary>The operation that was called: <c>Products_List</c>.</summary>
    public string? OperationId { get; init; }

    /// <summary>The server's own id of the request, from a header or the error body. Tiki's support asks for it.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the server asks to wait before the next call; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// How the call failed: whether what was asked can have been done. After <see cref="ApiFailure.NotSent"/> and
    /// <see cref="ApiFailure.Refused"/> it was not.
    /// </summary>
    public ApiFailure Failure
    {
        get => _failure;
        init => _failure = value;
    }

    /// <summary>The headers of the response by name, ignoring case; empty when there was none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The next attempt may fare better: the failure was one of the connection.</summary>
    internal bool IsTransient { get; init; }

    /// <summary>The client was disposed of while the call was under way.</summary>
    internal bool IsOfDisposal => InnerException is ObjectDisposedException;

    /// <summary>What had been read of a success when a listener failed; null otherwise.</summary>
    internal object? Read { get; init; }

    /// <summary>Whatever failed, it did so before the call itself was sent: there was no token for it.</summary>
    internal void PutBeforeSending() => _failure = ApiFailure.NotSent;

    /// <summary>The exception as it may be told; itself where no text of it has a secret.</summary>
    internal ApiException Cleaned(SecretFilter secrets)
    {
        var message = secrets.Clean(Message);
        var inner = InnerException is null ? null : secrets.Clean(InnerException);
        var copy = Copy(message, inner, secrets);
        return message == Message && inner == InnerException && IsSameAs(copy) ? this : copy;
    }

    private protected virtual ApiException Copy(string message, Exception? inner, SecretFilter secrets) =>
        new(message, inner)
        {
            Status = Status,
            Errors = [.. Errors.Select(secrets.Clean)],
            Error = secrets.Clean(Error),
            RawBody = secrets.CleanOrNull(RawBody),
            OperationId = OperationId,
            RequestId = secrets.CleanOrNull(RequestId),
            RetryAfter = RetryAfter,
            HelpLink = HelpLink,
            Headers = Headers.ToDictionary(
                static header => header.Key,
                header => (IReadOnlyList<string>)[.. header.Value.Select(secrets.Clean)],
                StringComparer.OrdinalIgnoreCase
            ),
            Failure = Failure,
            IsTransient = IsTransient,
            Read = Read,
        };

    private protected virtual bool IsSameAs(ApiException copy) =>
        Headers.All(header => header.Value.SequenceEqual(copy.Headers[header.Key], StringComparer.Ordinal))
        && RawBody == copy.RawBody
        && RequestId == copy.RequestId
        && Error == copy.Error
        && Errors.SequenceEqual(copy.Errors, StringComparer.Ordinal);
}
