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
            else if (CurlCommand.IsOne(lines[i]))
            {
                var count = CurlCommand.LinesOf(lines[i..]);
                foreach (var item in OfCommand(string.Join('\n', lines[i..(i + count)]), code.Line + i))
                {
                    yield return item;
                }

                i += count - 1;
            }
        }

        if (status is not null)
        {
            yield return new HeadItem(code.Line, status);
        }
    }

    /// <summary>A command and what it sends, in quotes.</summary>
    private static IEnumerable<PageItem> OfCommand(string text, int line)
    {
        if (PageAddress.OfCommand(text) is { } address)
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
