using System.Text.RegularExpressions;

namespace TikiSpec.Evidence.Samples;

/// <summary>Mends JSON as people break it when they write a page: quotes in a text, a missing comma or colon, a comma
/// too many, a remark, dots for what was left out. Lines stay where they are.</summary>
internal static partial class JsonRepair
{
    public static JsonRepairResult Mend(string text)
    {
        var lines = text.Split('\n');
        var told = new List<SampleRepair>();
        for (var i = 0; i < lines.Length; i++)
        {
            var mended = MendLine(lines[i].TrimEnd(), i + 1, told);
            var next = NextOf(lines, i);
            if (LacksComma(mended, next))
            {
                mended += ",";
                told.Add(new SampleRepair(i + 1, "a comma was missing"));
            }
            else if (mended.EndsWith(',') && next is "" or ['}' or ']', ..])
            {
                mended = mended[..^1];
                told.Add(new SampleRepair(i + 1, "a comma stood before the end"));
            }

            lines[i] = mended;
        }

        return new JsonRepairResult(string.Join('\n', lines), told);
    }

    private static string MendLine(string line, int number, List<SampleRepair> told)
    {
        if (!TextProperty().IsMatch(line) && Remark().Match(line) is { Success: true } remark)
        {
            line = line[..remark.Groups["remark"].Index].TrimEnd();
            told.Add(new SampleRepair(number, "a remark was left out"));
        }

        if (NoColon().Match(line) is { Success: true } pair)
        {
            line = $"{pair.Groups["key"].Value}: {pair.Groups["value"].Value}";
            told.Add(new SampleRepair(number, "a colon was missing"));
        }

        if (TextProperty().Match(line) is { Success: true } property && Unescaped().IsMatch(property.Groups["text"].Value))
        {
            var text = Unescaped().Replace(property.Groups["text"].Value, "\\\"");
            line = $"{property.Groups["key"].Value}\"{text}\"{property.Groups["end"].Value}";
            told.Add(new SampleRepair(number, "quotes inside a text were not escaped"));
        }

        return line;
    }

    private static bool LacksComma(string line, string next) =>
        ValueEnd().IsMatch(line) && next.Length > 0 && next[0] is '"' or '{' or '[' && !KeyAlone().IsMatch(line);

    private static string NextOf(string[] lines, int index)
    {
        for (var i = index + 1; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length > 0)
            {
                return line;
            }
        }

        return "";
    }

    [GeneratedRegex("""^(?<key>\s*"(?:[^"\\]|\\.)*"\s*:\s*)"(?<text>.*)"(?<end>\s*[\]}]*\s*,?\s*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex TextProperty();

    [GeneratedRegex(@"(?<!\\)""", RegexOptions.CultureInvariant)]
    private static partial Regex Unescaped();

    [GeneratedRegex("""^(?<key>\s*"(?:[^"\\]|\\.)*")\s+(?<value>["{\[\d-].*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex NoColon();

    [GeneratedRegex("""["}\]\de]$""", RegexOptions.CultureInvariant)]
    private static partial Regex ValueEnd();

    [GeneratedRegex("""^\s*"(?:[^"\\]|\\.)*"\s*:\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex KeyAlone();

    [GeneratedRegex("""^(?:(?:[^"/]|"(?:[^"\\]|\\.)*"|/(?!/))*?)(?<remark>\s*(?://|\.\.\.).*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}

/// <param name="Text">What was mended.</param>
internal sealed record JsonRepairResult(string Text, IReadOnlyList<SampleRepair> Repairs);

/// <param name="Line">Of the sample, from 1.</param>
/// <param name="What">As a clause: <c>a comma was missing</c>.</param>
public sealed record SampleRepair(int Line, string What);
