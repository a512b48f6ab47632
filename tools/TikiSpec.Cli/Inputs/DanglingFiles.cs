using TikiSpec.Drift.Findings;
using TikiSpec.Model;

namespace TikiSpec.Cli.Inputs;

/// <summary>Refuses documents that refer to files or places that do not exist: what is behind is unknown.</summary>
internal static class DanglingFiles
{
    public static void Refuse(string label, IEnumerable<BundleProblem> problems)
    {
        var lines = problems
            .DistinctBy(LocationOf)
            .Select(static problem => $"{LocationOf(problem)}: error: {PrintableText.Of(problem.Message)}")
            .ToList();
        if (lines.Count > 0)
        {
            throw new InputException($"'{PrintableText.Of(label)}' refers to what does not exist.\n{string.Join('\n', lines)}");
        }
    }

    private static string LocationOf(BundleProblem problem) =>
        PrintableText.Place(problem.Location.Path, problem.Location.Line, problem.Location.Column);
}
