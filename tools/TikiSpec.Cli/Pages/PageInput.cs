using TikiSpec.Cli.Inputs;
using TikiSpec.Evidence.Blocks;
using TikiSpec.Evidence.Facts;
using TikiSpec.Evidence.Reading;

namespace TikiSpec.Cli.Pages;

/// <summary>Pages and profiles as a user names them.</summary>
internal static class PageInput
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    public static PageFacts Read(string name, PageProfile profile, InputReader reader) =>
        PageReader.Read(new PageText(name, reader.ReadText(name).Content), profile);

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
                        FormattableString.Invariant(
                            $"{path}({problem.Location?.Line ?? 1},{problem.Location?.Column ?? 1}): error: {problem.Message}"
                        )
                    )
                )
            );
    }
}
