using System.Globalization;
using TikiSpec.Cli.Inputs;
using TikiSpec.Lint;

namespace TikiSpec.Cli.Linting;

/// <summary>Levels of lint rules by a file: a line each, <c>operation-tag off</c>; <c>#</c> begins a comment.</summary>
internal static class LintLevelFile
{
    public static IReadOnlyDictionary<string, LintLevel> Read(string path)
    {
        var levels = new Dictionary<string, LintLevel>(StringComparer.Ordinal);
        foreach (var (number, words) in WordLines.Of(TextFile.Read(path)))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}({number},1): error: ");
            if (words.Length != 2 || !Enum.TryParse<LintLevel>(words[1], ignoreCase: true, out var level) || int.TryParse(words[1], out _))
            {
                throw new InputException(place + "A line is a rule and a level, off, info, warning or error: 'operation-tag off'.");
            }

            if (LintRegistry.Find(words[0]) is null && words[0] != OpenApiValidity.Rule.Id)
            {
                throw new InputException($"{place}There is no rule '{words[0]}'. 'tikispec rules' lists them.");
            }

            levels[words[0]] = level;
        }

        return levels;
    }
}
