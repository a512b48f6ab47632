using TikiSpec.Cli.Inputs;
using TikiSpec.Drift.Findings;
using TikiSpec.Evidence.Blocks;
using TikiSpec.Evidence.Facts;
using TikiSpec.Evidence.Reading;

namespace TikiSpec.Cli.Pages;

/// <summary>Pages and profiles as a user names them.</summary>
internal static class PageInput
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    public static PageFacts Read(string name, PageProfile profile, InputReader reader)
    {
        var facts = PageReader.Read(new PageText(name, reader.ReadText(name).Content), profile);
        return facts.IsTooDeep
            ? throw new InputException($"'{name}' nests its elements deeper than any page does, so it was not read. Save the page anew.")
            : facts;
    }

    /// <summary>A document by its name; everything else is a page.</summary>
    public static bool IsSpec(string name) => Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public static PageProfile Profile(string? path)
    {
        if (path is null)
        {
            return PageProfile.Default;
        }

        var document = SpecDocument.Parse(new SpecText(Path.GetFileNameWithoutExtension(path), path, TextFile.Read(path)));
        var read = ProfileFile.Read(document);
        return read.Problems.Count == 0
            ? read.Profile
            : throw new InputException(
                string.Join(
                    '\n',
                    read.Problems.Select(problem =>
                        PrintableText.Place(path, problem.Location?.Line ?? 1, problem.Location?.Column ?? 1)
                        + $": error: {PrintableText.Of(problem.Message)}"
                    )
                )
            );
    }
}
