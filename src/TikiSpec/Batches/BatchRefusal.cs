using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using TikiSpec.Transport.Sending;

namespace TikiSpec.Batches;

/// <summary>Understands why a call with several rows was refused.</summary>
internal static partial class BatchRefusal
{
    /// <summary>The server has done nothing, because of one row that it names: the others may go well without
    /// it.</summary>
    public static bool NamesRow(Exception exception, int rows) =>
        exception is ApiException { Status: HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity } refusal
        && refusal.Errors.Append(refusal.Error.ToString()).Any(text => NamesRow(text, rows));

    /// <summary>The next rows would fare no better: the server does not take the credential, or the call did not come
    /// as far as the server for a reason that does not pass by itself.</summary>
    public static bool EndsAll(Exception exception) =>
        exception is not ApiException failure
        || failure.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || (IsBeforeSending(failure) && !failure.PassesByItself);

    /// <summary>Nothing of the call has left this machine.</summary>
    public static bool IsBeforeSending(Exception exception) =>
        exception
            is ApiException { Failure: ApiFailure.NotSent }
                or CallGivenUpException { IsSent: false }
                or ObjectDisposedException
                or ArgumentException;

    private static bool NamesRow(string text, int rows)
    {
        foreach (var match in Position().EnumerateMatches(text))
        {
            var digits = text.AsSpan(match.Index, match.Length).Trim("[].");
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position < rows)
                return true;
        }
        return false;
    }

    // data[3].price and data.3.price.
    [GeneratedRegex(@"(?<=[A-Za-z_])(\[\d+\]|\.\d+\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Position();
}
