using System.Globalization;
using TikiSpec.Drift.Rules;

namespace TikiSpec.Cli.Inputs;

/// <summary>Levels that replace those of rules: a line each, <c>response-property-added breaking</c>; <c>#</c> begins a
/// comment. The name of another tool stands for its levels, on the command line and as a line of the file.</summary>
internal static class SeverityFile
{
    public static IReadOnlyDictionary<string, WireLevel> Read(string path)
    {
        if (SeverityPresets.Find(path) is { } preset)
        {
            return preset;
        }

        if (!File.Exists(path))
        {
            throw MissingFile.Of(
                path,
                $"Give a file of rules and levels, or the name of a tool: {string.Join(", ", SeverityPresets.Names)}."
            );
        }

        var levels = new Dictionary<string, WireLevel>(StringComparer.Ordinal);
        foreach (var (number, words) in WordLines.Of(TextFile.Read(path)))
        {
            if (words is [var tool] && SeverityPresets.Find(tool) is { } theirs)
            {
                foreach (var (known, its) in theirs)
                {
                    levels[known] = its;
                }

                continue;
            }

            var (rule, level) = Entry(words, string.Create(CultureInfo.InvariantCulture, $"{path}({number},1): error: "));
            levels[rule] = level;
        }

        return levels;
    }

    private static (string Rule, WireLevel Level) Entry(string[] words, string place)
    {
        if (words.Length != 2)
        {
            throw new InputException(place + "A line is a rule and a level: 'response-property-added breaking'.");
        }

        if (RuleRegistry.Find(words[0]) is null)
        {
            throw new InputException($"{place}There is no rule '{words[0]}'. 'tikispec rules' lists them.");
        }

        return (
            words[0],
            LevelWords.Parse(words[1]) ?? throw new InputException($"{place}'{words[1]}' is no level. Levels are {LevelWords.All}.")
        );
    }
}
