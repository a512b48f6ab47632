using System.Globalization;
using TikiSpec.Cli.Inputs;
using TikiSpec.Lint;

namespace TikiSpec.Cli.Linting;

/// <summary>What the files called <c>.globalconfig</c> in a document's folder and the folders around it say of lint:
/// the compiler reads the same ones. The nearest counts.</summary>
internal static class GlobalConfig
{
    private const string FileName = ".globalconfig";

    /// <param name="path">The document; one that is no file is taken as one of the current folder.</param>
    public static LintConfig For(string path)
    {
        var profile = default(LintProfile?);
        var levels = new Dictionary<string, LintLevel?>(StringComparer.OrdinalIgnoreCase);
        foreach (var config in FilesFor(path).Select(Read))
        {
            profile ??= config.Profile;
            foreach (var level in config.Levels)
            {
                levels.TryAdd(level.Key, level.Value);
            }
        }

        return new LintConfig(profile, levels, []);
    }

    private static IEnumerable<string> FilesFor(string path)
    {
        var folder = File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path)) : Directory.GetCurrentDirectory();
        var root = WorkingTree.Of(Path.Combine(folder!, FileName));
        for (; folder is not null; folder = folder == root ? null : Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, FileName) is var file && File.Exists(file))
            {
                yield return file;
            }
        }
    }

    private static LintConfig Read(string path)
    {
        var lines = KeysOf(TextFile.Read(path)).ToList();
        var config = LintConfig.Read(lines.Select(static line => KeyValuePair.Create(line.Key, line.Value)));
        return config.Complaints is [var complaint, ..]
            ? throw new InputException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}({lines.Last(line => line.Key == complaint.Key).Number},1): error: {complaint.Message}"
                )
            )
            : config;
    }

    /// <summary>The keys before the first section: those of a section are about files that are compiled.</summary>
    private static IEnumerable<(int Number, string Key, string Value)> KeysOf(string text) =>
        text.Split('\n')
            .Select(static (line, index) => (Number: index + 1, Text: line.Trim()))
            .TakeWhile(static line => !line.Text.StartsWith('['))
            .Where(static line =>
                line.Text.Length > 0 && line.Text[0] is not ('#' or ';') && line.Text.Contains('=', StringComparison.Ordinal)
            )
            .Select(static line => (line.Number, Parts: line.Text.Split('=', 2)))
            .Select(static line => (line.Number, line.Parts[0].Trim(), WithoutComment(line.Parts[1]).Trim()));

    private static string WithoutComment(string value) => value.Split([" #", " ;", "\t#", "\t;"], 2, StringSplitOptions.None)[0];
}
