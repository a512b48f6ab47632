namespace TikiSpec;

/// <summary>How a call failed, and so whether the server can have done what was asked.</summary>
public enum ApiFailure
{
    /// <summary>The server responded, with an error of its own (5xx) or with what cannot be read: it may have done what
    /// was asked.</summary>
    Responded,

    /// <summary>Nothing was sent, or no connection came about: nothing was done.</summary>
    NotSent,

    /// <summary>The server refused (3xx, 4xx): nothing was done.</summary>
    Refused,

    /// <summary>
    /// The connection broke, or the client was disposed of, before there was a response: what was asked may have been
    /// done.
    /// </summary>
    Lost,

    /// <summary>No response came in time: what was asked may have been done.</summary>
    TimedOut,
}
