using System.Globalization;
using TikiSpec.Drift.Findings;
using TikiSpec.Model;

namespace TikiSpec.Cli.Inputs;

/// <summary>Refuses documents that refer to files or places that do not exist: what is behind is unknown.</summary>
internal static class DanglingFiles
{
    public static void Refuse(string label, IEnumerable<BundleFault> faults)
    {
        var lines = faults
            .DistinctBy(LocationOf)
            .Select(static fault => $"{LocationOf(fault)}: error: {PrintableText.Of(fault.Message)}")
            .ToList();
        if (lines.Count > 0)
        {
            throw new InputException($"'{label}' refers to what does not exist.\n{string.Join('\n', lines)}");
        }
    }

    private static string LocationOf(BundleFault fault) =>
        string.Create(CultureInfo.InvariantCulture, $"{fault.Location.Path}({fault.Location.Line},{fault.Location.Column})");
}
