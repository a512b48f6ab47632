using System.Globalization;
using System.Net;

namespace TikiSpec.Transport.Definition;

/// <summary>Statuses as specs declare them: <c>404</c>, <c>4XX</c>.</summary>
internal static class StatusRange
{
    public static bool IsOne(string declared, HttpStatusCode status) => declared == ((int)status).ToString(CultureInfo.InvariantCulture);

    /// <summary>The response names another address: 304 does not.</summary>
    public static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    /// <inheritdoc cref="IsRedirect(HttpStatusCode)"/>
    public static bool IsRedirect(string declared) => declared is "301" or "302" or "303" or "307" or "308" or "3XX";

    public static bool IsIn(string declared, HttpStatusCode status) =>
        declared.Length == 3 && declared.EndsWith("XX", StringComparison.OrdinalIgnoreCase) && declared[0] - '0' == (int)status / 100;
}
