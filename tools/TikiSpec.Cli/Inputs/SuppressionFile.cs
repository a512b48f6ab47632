using System.Globalization;
using TikiSpec.Drift;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Suppressions;
using TikiSpec.Model;

namespace TikiSpec.Cli.Inputs;

/// <summary>A file of suppressed changes. One wrong entry stops the run: what it was to suppress would otherwise be
/// told as news.</summary>
internal static class SuppressionFile
{
    public static SuppressionList Read(string path) => Read(path, SuppressionList.Read);

    /// <param name="path">The file.</param>
    /// <param name="read">Whose rules its entries are about.</param>
    public static SuppressionList Read(string path, Func<SpecDocument, SuppressionList> read)
    {
        var document = SpecDocument.Parse(new SpecText(Path.GetFileNameWithoutExtension(path), path, TextFile.Read(path)));
        if (document.IsEmpty)
        {
            // Nothing is suppressed yet.
            return SuppressionList.Empty;
        }

        var list = read(document);
        return list.Problems.Count == 0
            ? list
            : throw new InputException(
                string.Join(
                    '\n',
                    list.Problems.Select(problem => Location(path, problem.Location) + ": error: " + PrintableText.Of(problem.Message))
                )
            );
    }

    /// <summary>Entries that can go, a line each.</summary>
    public static IEnumerable<string> Unused(IEnumerable<Suppression> unused, string path, DateTime today) =>
        unused.Select(entry =>
            $"{Location(path, entry.At.Location)}: warning: "
            + (
                entry.IsOver(today)
                    ? $"the entry for '{PrintableText.Of(entry.Rule)}' held until "
                        + $"{entry.Until!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; decide again."
                    : $"no change needs the entry for '{PrintableText.Of(entry.Rule)}'; remove it."
            )
        );

    private static string Location(string path, SpecLocation? at) => PrintableText.Place(path, at?.Line ?? 1, at?.Column ?? 1);
}
