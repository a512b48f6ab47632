using System.Globalization;
using TikiSpec.Cli.Inputs;
using TikiSpec.Lint;

namespace TikiSpec.Cli.Linting;

/// <summary>Levels of lint rules by a file: a line each, <c>operation-tag off</c> or <c>TIKI3001 off</c>; <c>#</c>
/// begins a comment.</summary>
internal static class LintLevelFile
{
    /// <summary>By diagnostic id.</summary>
    public static IReadOnlyDictionary<string, LintLevel> Read(string path)
    {
        var levels = new Dictionary<string, LintLevel>(StringComparer.OrdinalIgnoreCase);
        foreach (var (number, words) in WordLines.Of(TextFile.Read(path)))
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{path}({number},1): error: ");
            if (words.Length != 2 || !Enum.TryParse<LintLevel>(words[1], ignoreCase: true, out var level) || int.TryParse(words[1], out _))
            {
                throw new InputException(line + "A line is a rule and a level, off, info, warning or error: 'operation-tag off'.");
            }

            levels[
                LintIds.Find(words[0]) ?? throw new InputException($"{line}There is no rule '{words[0]}'. 'tikispec rules' lists them.")
            ] = level;
        }

        return levels;
    }
}
