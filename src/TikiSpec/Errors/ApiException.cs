using System.Net;

namespace TikiSpec;

/// <summary>A call failed: the server said so, could not be reached, took too long, or sent what cannot be
/// read.</summary>
/// <remarks>Neither the message nor any property contains a credential, not even where the server repeats it.</remarks>
public partial class ApiException : Exception
{
    private Facts _facts = Facts.None;

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
    public HttpStatusCode? Status
    {
        get => _facts.Status;
        init => _facts = _facts with { Status = value };
    }

    /// <summary>The texts with which the server says what is wrong; empty when it says nothing readable.</summary>
    public IReadOnlyList<string> Errors
    {
        get => _facts.Errors;
        init => _facts = _facts with { Errors = value };
    }

    /// <summary>The error body as JSON; absent when it is none or was cut.</summary>
    public ApiValue Error
    {
        get => _facts.Error;
        init => _facts = _facts with { Error = value };
    }

    /// <summary>
    /// The error body as the type that the spec declares for this status, to be told by its type: <c>catch
    /// (ApiException exception) when (exception.DeclaredError is Problem problem)</c>. Null where the spec declares
    /// none, and where the server sent another.
    /// </summary>
    public object? DeclaredError => _facts.ReadError?.Invoke();

    /// <summary>The beginning of the error body, at most <see cref="ApiClientOptions.MaxErrorBodyBytes"/> long; null
    /// when there was none.</summary>
    public string? RawBody
    {
        get => _facts.RawBody;
        init => _facts = _facts with { RawBody = value };
    }

    /// <summary>The operation that was called: <c>Products_List</c>.</summary>
    public string? OperationId
    {
        get => _facts.OperationId;
        init => _facts = _facts with { OperationId = value };
    }

    /// <summary>The server's own id of the request, from a header or the error body. Tiki's support asks for
    /// it.</summary>
    public string? RequestId
    {
        get => _facts.RequestId;
        init => _facts = _facts with { RequestId = value };
    }

    /// <summary>How long the server asks to wait before the next call, at most 24 days, which is what
    /// <see cref="Task.Delay(TimeSpan)"/> takes; null when it does not.</summary>
    public TimeSpan? RetryAfter
    {
        get => _facts.RetryAfter;
        init => _facts = _facts with { RetryAfter = value };
    }

    /// <summary>
    /// How the call failed: whether what was asked can have been done. After <see cref="ApiFailure.NotSent"/> and
    /// <see cref="ApiFailure.Refused"/> it was not.
    /// </summary>
    public ApiFailure Failure
    {
        get => _facts.Failure;
        init => _facts = _facts with { Failure = value };
    }

    /// <summary>The headers of the response by name, ignoring case; empty when there was none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers
    {
        get => _facts.Headers;
        init => _facts = _facts with { Headers = value };
    }

    /// <summary>The next attempt may fare better: the failure was one of the connection.</summary>
    internal bool IsTransient
    {
        get => _facts.IsTransient;
        init => _facts = _facts with { IsTransient = value };
    }

    /// <summary>It may be over when the same is asked once more, without anybody doing anything: no response, too many
    /// calls, a server or gateway in trouble.</summary>
    internal bool PassesByItself =>
        IsTransient || Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    /// <summary>Nothing was sent because what the application gave to the client failed: a store, a callback, a rate
    /// limiter.</summary>
    internal bool IsOfApplication => Failure == ApiFailure.NotSent && Status is null && InnerException is not null && !IsTransient;

    /// <summary>The client was disposed of while the call was under way.</summary>
    internal bool IsOfDisposal => InnerException is ObjectDisposedException;

    /// <summary>What had been read of a success when a listener failed; null otherwise.</summary>
    internal object? Read
    {
        get => _facts.Read;
        init => _facts = _facts with { Read = value };
    }

    /// <summary>An exception of the type that says what a status means.</summary>
    /// <param name="status">The response's status.</param>
    /// <param name="message">What went wrong.</param>
    /// <param name="facts">What else is known.</param>
    /// <param name="helpLink">Who can help, or null.</param>
    internal static ApiException Of(HttpStatusCode status, string message, Facts facts, string? helpLink)
    {
        ApiException exception = status switch
        {
            HttpStatusCode.Unauthorized => new ApiUnauthorizedException(message),
            HttpStatusCode.Forbidden => new ApiForbiddenException(message),
            HttpStatusCode.NotFound => new ApiNotFoundException(message),
            HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => new ApiValidationException(message),
            HttpStatusCode.TooManyRequests => new ApiRateLimitException(message),
            >= HttpStatusCode.InternalServerError => new ApiServerException(message),
            _ => new ApiException(message),
        };
        exception._facts = facts;
        exception.HelpLink = helpLink;
        return exception;
    }

    /// <summary>The same failure as the type that says another status.</summary>
    internal ApiException As(HttpStatusCode status) => Of(status, Message, _facts, HelpLink);

    /// <summary>Whatever failed, it did so before the call itself was sent: there was no token for it.</summary>
    internal void PutBeforeSending() => _facts = _facts with { Failure = ApiFailure.NotSent };

    /// <summary>The exception with each of its texts rewritten; itself where that changes none.</summary>
    /// <param name="rewrite">Gives a text as it may be told.</param>
    /// <param name="rewriteInner">Gives a cause as it may be told.</param>
    internal ApiException Rewritten(Func<string, string> rewrite, Func<Exception, Exception> rewriteInner)
    {
        var message = rewrite(Message);
        var inner = InnerException is null ? null : rewriteInner(InnerException);
        var facts = _facts.Rewritten(rewrite);
        if (message == Message && inner == InnerException && ReferenceEquals(facts, _facts) && !HasOtherTexts(rewrite))
            return this;
        var copy = Copy(message, inner, rewrite);
        copy._facts = facts;
        copy.HelpLink = HelpLink;
        return copy;
    }

    /// <summary>One of the same type.</summary>
    private protected virtual ApiException Copy(string message, Exception? inner, Func<string, string> rewrite) => new(message, inner);

    /// <summary>A text of a derived type would be another.</summary>
    private protected virtual bool HasOtherTexts(Func<string, string> rewrite) => false;
}
