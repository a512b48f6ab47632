using TikiSpec.Runtime;

namespace TikiSpec.Transport.Responses;

/// <summary>Finds pages of HTML that come with the status of a success in the place of a file, a text or a stream:
/// gateways and logins respond so.</summary>
/// <remarks>Where JSON was asked for, reading it says so. Where any bytes may come, a page may be what was asked
/// for.</remarks>
internal static class MisplacedPage
{
    private static readonly string[] Pages = ["text/html", "application/xhtml+xml"];

    private static readonly string[] MayBePages = [.. Pages, "text/*", "*/*", "application/octet-stream"];

    /// <param name="operation">What was called.</param>
    /// <param name="mediaType">What came, without its parameters; null where the server does not say.</param>
    public static bool IsIn(ApiOperation operation, string? mediaType) =>
        operation.Accept is { } accept
        && Pages.Contains(mediaType, StringComparer.OrdinalIgnoreCase)
        && !accept.Split(',').Any(static type => MayBePages.Contains(type.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase));
}
