using System.Globalization;
using TikiSpec.Evidence.Traffic;

namespace TikiSpec.Cli.Traffic;

/// <summary>What of the specs was seen, an operation a line.</summary>
internal static class CoverageText
{
    private const int MostNames = 5;

    public static void Write(TrafficReport report, TextWriter output)
    {
        output.WriteLine("operation | calls | parameters | properties | values | statuses | never seen");
        foreach (var operation in report.Coverage)
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{operation.Operation} | {operation.Calls} | {Of(operation.Parameters)} | {Of(operation.Properties)} "
                        + $"| {Of(operation.Values)} | {Of(operation.Statuses)} | {Never(operation)}"
                )
            );
        }
    }

    private static string Of(Seen seen) => string.Create(CultureInfo.InvariantCulture, $"{seen.All - seen.Never.Count} of {seen.All}");

    private static string Never(OperationCoverage operation)
    {
        if (operation.Calls == 0)
        {
            return "all";
        }

        var names = operation
            .Parameters.Never.Concat(operation.Properties.Never)
            .Concat(operation.Values.Never)
            .Concat(operation.Statuses.Never)
            .ToList();
        return string.Join(", ", names.Take(MostNames))
            + (names.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - MostNames} more") : "");
    }
}
