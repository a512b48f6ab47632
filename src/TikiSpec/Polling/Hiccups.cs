using System.Net;

namespace TikiSpec.Polling;

/// <summary>Tells of one question that is asked again and again which failures may be over at the next.</summary>
/// <remarks>No response, too many calls, and a server or gateway in trouble pass by themselves. So does what a gateway
/// sends in the place of a response that can be read; but the third in a row comes from somebody who means
/// it.</remarks>
internal sealed class Hiccups
{
    private const int MaxUnreadable = 3;

    private int _unreadable;

    public bool IsOne(ApiException exception) =>
        exception.IsTransient
        || exception.Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
        || (exception is ApiJsonException or { InnerException: InvalidDataException } && ++_unreadable < MaxUnreadable);

    /// <summary>There was a response that could be read.</summary>
    public void AreOver() => _unreadable = 0;
}
