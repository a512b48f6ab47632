using System.Globalization;

namespace TikiSpec.Cli.Reports;

/// <summary><c>1 operation</c>, <c>4 operations</c>.</summary>
internal static class CountText
{
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
