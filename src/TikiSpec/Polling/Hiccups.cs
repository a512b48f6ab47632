namespace TikiSpec.Polling;

/// <summary>Tells of one question that is asked again and again which failures may be over at the next.</summary>
/// <remarks>No response, too many calls, and a server or gateway in trouble pass by themselves. So does what a gateway
/// sends in the place of a response that can be read, and a store or a vault of the application's that is away for a
/// moment; but the third in a row comes from somebody who means it.</remarks>
internal sealed class Hiccups
{
    private const int MaxDoubtful = 3;

    private int _doubtful;

    public bool IsOne(ApiException exception) => exception.PassesByItself || (IsDoubtful(exception) && ++_doubtful < MaxDoubtful);

    /// <summary>There was a response that could be read.</summary>
    public void AreOver() => _doubtful = 0;

    private static bool IsDoubtful(ApiException exception) =>
        exception is ApiJsonException or { InnerException: InvalidDataException } or { IsOfApplication: true, IsOfDisposal: false };
}
