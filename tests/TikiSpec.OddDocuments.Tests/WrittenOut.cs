using System.Globalization;
using System.Text;

namespace TikiSpec.OddDocuments.Tests;

/// <summary>Writes a sound document of what exists in an odd one.</summary>
internal static class WrittenOut
{
    public static string Of(OddDocument odd)
    {
        var text = new StringBuilder("openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths:\n");
        foreach (
            var path in odd
                .Exists.Select(static operation => operation.Split([": "], StringSplitOptions.None))
                .GroupBy(static parts => parts[0].Split(' ')[1])
        )
        {
            text.Append(CultureInfo.InvariantCulture, $"  '{path.Key}':\n");
            foreach (var parts in path)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {parts[0].Split(' ')[0].ToLowerInvariant()}:\n");
                Append(text, parts[1]);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string operation)
    {
        var (parameters, statuses) = operation.Split("; ") is [var first, var second] ? (first.Split(", "), second) : ([], operation);
        text.Append("      parameters:\n");
        foreach (var words in parameters.Select(static parameter => parameter.Split(' ')))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"        - {{name: {words[1]}, in: {words[0]}, required: {(words[0] == "path" ? "true" : "false")}, "
                    + $"schema: {{type: string}}}}\n"
            );
        }

        text.Append("      responses:\n");
        foreach (var status in statuses.Split(", "))
        {
            text.Append(CultureInfo.InvariantCulture, $"        '{status}': {{description: Done.}}\n");
        }
    }
}
