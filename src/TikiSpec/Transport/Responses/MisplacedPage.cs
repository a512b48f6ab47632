using System.Text;
using TikiSpec.Runtime;

namespace TikiSpec.Transport.Responses;

/// <summary>Finds pages of HTML that come with the status of a success in the place of a file, a text, a stream or
/// nothing: gateways and logins respond so.</summary>
/// <remarks>Where JSON was asked for, reading it says so. Where any bytes may come, a page may be what was asked
/// for. Where nothing was promised, nobody would read it, and a deletion that a login has swallowed would count as
/// done; a word of text is no page, as frameworks call <c>ok</c> HTML.</remarks>
internal static class MisplacedPage
{
    private static readonly string[] Pages = ["text/html", "application/xhtml+xml"];

    private static readonly string[] MayBePages = [.. Pages, "text/*", "*/*", "application/octet-stream"];

    private static readonly string[] Marks = ["<!doctype html", "<html"];

    // Where its first words stand that make it one.
    private const int Beginning = 1024;

    /// <param name="operation">What was called.</param>
    /// <param name="mediaType">What came, without its parameters; null where the server does not say.</param>
    public static bool IsIn(ApiOperation operation, string? mediaType) =>
        operation.Accept is { } accept
        && Pages.Contains(mediaType, StringComparer.OrdinalIgnoreCase)
        && !accept.Split(',').Any(static type => MayBePages.Contains(type.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase));

    /// <param name="operation">What was called.</param>
    /// <param name="response">A success whose content nobody reads.</param>
    public static bool IsInPlaceOfNothing(ApiOperation operation, RawResponse response)
    {
        if (!operation.IsDeclared || !Pages.Contains(response.MediaType, StringComparer.OrdinalIgnoreCase))
            return false;
        var beginning = Encoding.UTF8.GetString(response.Body.Span[..Math.Min(response.Body.Length, Beginning)]);
        return Marks.Any(mark => beginning.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }
}
