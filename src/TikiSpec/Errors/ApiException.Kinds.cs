using System.Net;

namespace TikiSpec;

/// <summary>The server does not know the caller: the credential is wrong, has run out, or was taken back
/// (401).</summary>
public sealed class ApiUnauthorizedException : ApiException
{
    /// <summary>Creates an exception.</summary>
    public ApiUnauthorizedException()
        : this("The call failed.") { }

    /// <summary>Creates an exception, for instance in a test double.</summary>
    /// <param name="message">What went wrong.</param>
    public ApiUnauthorizedException(string message)
        : this(message, null) { }

    /// <summary>Creates an exception with its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ApiUnauthorizedException(string message, Exception? innerException)
        : base(message, innerException) => Status = HttpStatusCode.Unauthorized;

    private protected override ApiException Copy(string message, Exception? inner, Func<string, string> rewrite) =>
        new ApiUnauthorizedException(message, inner);
}

/// <summary>The server knows the caller and does not let him: a permission or a scope is missing (403).</summary>
public sealed class ApiForbiddenException : ApiException
{
    /// <summary>Creates an exception.</summary>
    public ApiForbiddenException()
        : this("The call failed.") { }

    /// <summary>Creates an exception, for instance in a test double.</summary>
    /// <param name="message">What went wrong.</param>
    public ApiForbiddenException(string message)
        : this(message, null) { }

    /// <summary>Creates an exception with its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ApiForbiddenException(string message, Exception? innerException)
        : base(message, innerException) => Status = HttpStatusCode.Forbidden;

    private protected override ApiException Copy(string message, Exception? inner, Func<string, string> rewrite) =>
        new ApiForbiddenException(message, inner);
}

/// <summary>What was asked for is not there (404), or a success held no element where one was asked for.</summary>
public sealed class ApiNotFoundException : ApiException
{
    /// <summary>Creates an exception.</summary>
    public ApiNotFoundException()
        : this("The call failed.") { }

    /// <summary>Creates an exception, for instance in a test double.</summary>
    /// <param name="message">What went wrong.</param>
    public ApiNotFoundException(string message)
        : this(message, null) { }

    /// <summary>Creates an exception with its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ApiNotFoundException(string message, Exception? innerException)
        : base(message, innerException) => Status = HttpStatusCode.NotFound;

    private protected override ApiException Copy(string message, Exception? inner, Func<string, string> rewrite) =>
        new ApiNotFoundException(message, inner);
}

/// <summary>
/// The server does not take what was sent (400, 422). <see cref="ApiException.Errors"/> says why; sending the
/// same again fails the same way.
/// </summary>
public sealed class ApiValidationException : ApiException
{
    /// <summary>Creates an exception.</summary>
    public ApiValidationException()
        : this("The call failed.") { }

    /// <summary>Creates an exception, for instance in a test double.</summary>
    /// <param name="message">What went wrong.</param>
    public ApiValidationException(string message)
        : this(message, null) { }

    /// <summary>Creates an exception with its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ApiValidationException(string message, Exception? innerException)
        : base(message, innerException) => Status = HttpStatusCode.BadRequest;

    private protected override ApiException Copy(string message, Exception? inner, Func<string, string> rewrite) =>
        new ApiValidationException(message, inner);
}

/// <summary>Too many calls (429). <see cref="ApiException.RetryAfter"/> says how long to wait, where the server
/// does.</summary>
public sealed class ApiRateLimitException : ApiException
{
    /// <summary>Creates an exception.</summary>
    public ApiRateLimitException()
        : this("The call failed.") { }

    /// <summary>Creates an exception, for instance in a test double.</summary>
    /// <param name="message">What went wrong.</param>
    public ApiRateLimitException(string message)
        : this(message, null) { }

    /// <summary>Creates an exception with its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ApiRateLimitException(string message, Exception? innerException)
        : base(message, innerException) => Status = HttpStatusCode.TooManyRequests;

    private protected override ApiException Copy(string message, Exception? inner, Func<string, string> rewrite) =>
        new ApiRateLimitException(message, inner);
}

/// <summary>The server or a gateway before it failed (5xx): it may have done what was asked.</summary>
public sealed class ApiServerException : ApiException
{
    /// <summary>Creates an exception.</summary>
    public ApiServerException()
        : this("The call failed.") { }

    /// <summary>Creates an exception, for instance in a test double.</summary>
    /// <param name="message">What went wrong.</param>
    public ApiServerException(string message)
        : this(message, null) { }

    /// <summary>Creates an exception with its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ApiServerException(string message, Exception? innerException)
        : base(message, innerException) => Status = HttpStatusCode.InternalServerError;

    private protected override ApiException Copy(string message, Exception? inner, Func<string, string> rewrite) =>
        new ApiServerException(message, inner);
}

/// <summary>
/// There was no response: no connection, a broken one, or none in time. <see cref="ApiException.Failure"/> says
/// whether what was asked may have been done.
/// </summary>
public sealed class ApiTransportException : ApiException
{
    /// <summary>Creates an exception.</summary>
    public ApiTransportException()
        : this("The call failed.") { }

    /// <summary>Creates an exception, for instance in a test double.</summary>
    /// <param name="message">What went wrong.</param>
    public ApiTransportException(string message)
        : this(message, null) { }

    /// <summary>Creates an exception with its cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ApiTransportException(string message, Exception? innerException)
        : base(message, innerException) { }

    private protected override ApiException Copy(string message, Exception? inner, Func<string, string> rewrite) =>
        new ApiTransportException(message, inner);
}
