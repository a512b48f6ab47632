using System.Text.RegularExpressions;
using TikiSpec.Evidence.Blocks;
using TikiSpec.Evidence.Samples;

namespace TikiSpec.Evidence.Reading;

/// <summary>What a sample holds: the request that it shows, or the command that sends it, and a body.</summary>
internal static partial class CodeItems
{
    public static IEnumerable<PageItem> Of(CodeBlock code)
    {
        if (CodeLanguage.IsProgram(code))
        {
            yield break;
        }

        var lines = code.Text.ReplaceLineEndings("\n").Split('\n');
        string? status = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (SampleEdges.Opens(lines[i].Trim()))
            {
                yield return new SampleItem(code.Line + i, SampleText.Read(string.Join('\n', lines[i..]).TrimEnd(), code.Line + i), status);
                yield break;
            }

            if (StatusLine().Match(lines[i].Trim()) is { Success: true } head)
            {
                status = head.Groups["code"].Value;
            }
            else if (PageAddress.Of(lines[i]) is { } address)
            {
                yield return new AddressItem(code.Line + i, address, IsInCode: true);
            }
            else if (lines[i].TrimStart(' ', '$', '>').StartsWith("curl ", StringComparison.Ordinal))
            {
                foreach (var item in OfCommand(lines[i..], code.Line + i))
                {
                    yield return item;
                }

                yield break;
            }
        }

        if (status is not null)
        {
            yield return new HeadItem(code.Line, status);
        }
    }

    /// <summary>A command and what it sends, in quotes.</summary>
    private static IEnumerable<PageItem> OfCommand(string[] lines, int line)
    {
        var text = string.Join('\n', lines);
        if (PageAddress.OfCommand(text.Replace("\\\n", " ", StringComparison.Ordinal)) is { } address)
        {
            yield return new AddressItem(line, address, IsInCode: true);
        }

        if (Sent().Match(text) is { Success: true } sent)
        {
            var at = line + text.AsSpan(0, sent.Groups["body"].Index).Count('\n');
            yield return new SampleItem(at, SampleText.Read(sent.Groups["body"].Value, at), "-");
        }
    }

    [GeneratedRegex(@"^HTTP/[\d.]+ (?<code>\d{3})\b", RegexOptions.CultureInvariant)]
    private static partial Regex StatusLine();

    [GeneratedRegex(@"(?:-d|--data[\w-]*|--json)\s*\$?'(?<body>\s*[{\[][^']*)'", RegexOptions.CultureInvariant)]
    private static partial Regex Sent();
}
