using System.Globalization;
using System.Net;

namespace TikiSpec.Transport.Definition;

/// <summary>Statuses as specs declare them: <c>404</c>, <c>4XX</c>.</summary>
internal static class StatusRange
{
    public static bool IsOne(string declared, HttpStatusCode status) => declared == ((int)status).ToString(CultureInfo.InvariantCulture);

    public static bool IsIn(string declared, HttpStatusCode status) =>
        declared.Length == 3 && declared.EndsWith("XX", StringComparison.OrdinalIgnoreCase) && declared[0] - '0' == (int)status / 100;
}
