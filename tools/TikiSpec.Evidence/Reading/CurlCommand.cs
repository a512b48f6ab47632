using System.Text;
using System.Text.RegularExpressions;

namespace TikiSpec.Evidence.Reading;

/// <summary>A call as a command line makes it.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">Behind the host, with its query.</param>
internal sealed partial record CurlCommand(string Method, string Path)
{
    private static readonly HashSet<string> Sending = new(StringComparer.Ordinal)
    {
        "-d",
        "--data",
        "--data-raw",
        "--data-binary",
        "--data-ascii",
        "--data-urlencode",
        "--json",
        "-F",
        "--form",
        "--form-string",
        "-T",
        "--upload-file",
    };

    private static readonly HashSet<string> WithValue = new(StringComparer.Ordinal)
    {
        "-H",
        "--header",
        "-u",
        "--user",
        "-o",
        "--output",
        "-A",
        "--user-agent",
        "-b",
        "--cookie",
        "-c",
        "--cookie-jar",
        "-e",
        "--referer",
        "-m",
        "--max-time",
        "-w",
        "--write-out",
        "-x",
        "--proxy",
        "-E",
        "--cert",
        "--key",
        "--cacert",
        "--connect-timeout",
    };

    public static bool IsOne(string line) => Start().IsMatch(line);

    /// <summary>How many lines it has: it goes on behind a backslash, and within quotes.</summary>
    public static int LinesOf(IReadOnlyList<string> lines)
    {
        char? quote = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].TrimEnd();
            for (var at = 0; at < line.Length; at++)
            {
                if (line[at] == '\\' && quote != '\'')
                {
                    at++;
                }
                else if (quote is null ? line[at] is '\'' or '"' : line[at] == quote)
                {
                    quote = quote is null ? line[at] : null;
                }
            }

            if (quote is null && !line.EndsWith('\\'))
            {
                return i + 1;
            }
        }

        return lines.Count;
    }

    /// <summary>Null where it names no address.</summary>
    public static CurlCommand? Read(string text)
    {
        var words = WordsOf(Start().Replace(text, ""));
        string? method = null;
        string? address = null;
        var (sends, asks) = (false, false);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var name = word.Split('=', 2)[0];
            if (name is "-X" or "--request")
            {
                method = name.Length < word.Length ? word[(name.Length + 1)..] : words.ElementAtOrDefault(++i);
            }
            else if (word.StartsWith("-X", StringComparison.Ordinal))
            {
                method = word[2..];
            }
            else if (Sending.Contains(name) || (word.Length > 2 && word[..2] is "-d" or "-F"))
            {
                sends = true;
                i += name == word && (Sending.Contains(word) || word.Length == 2) ? 1 : 0;
            }
            else if (name == "--url")
            {
                address = name.Length < word.Length ? word[(name.Length + 1)..] : words.ElementAtOrDefault(++i);
            }
            else if (WithValue.Contains(word))
            {
                i++;
            }
            else if (word is "-G" or "--get")
            {
                asks = true;
            }
            else if (word is "-I" or "--head")
            {
                method ??= "HEAD";
            }
            else if (word is "|" or ">" or "&&" or ";" or "<")
            {
                break;
            }
            else if (!word.StartsWith('-') && !word.StartsWith('@'))
            {
                address ??= word;
            }
        }

        return address is not null && Host().Match(address) is { Success: true } host
            ? new CurlCommand((method ?? (sends && !asks ? "POST" : "GET")).ToUpperInvariant(), PathOf(address[host.Length..]))
            : null;
    }

    private static string PathOf(string rest) => rest.StartsWith('/') ? rest : "/" + rest;

    /// <summary>As a shell parts them.</summary>
    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        char? quote = null;
        var isOpen = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '\\' && quote != '\'' && i + 1 < text.Length)
            {
                i++;
                if (text[i] is not ('\n' or '\r'))
                {
                    (isOpen, _) = (true, word.Append(text[i]));
                }
            }
            else if (quote is null ? letter is '\'' or '"' : letter == quote)
            {
                quote = quote is null ? letter : null;
                isOpen = true;
            }
            else if (quote is null && char.IsWhiteSpace(letter))
            {
                Close();
            }
            else
            {
                (isOpen, _) = (true, word.Append(letter));
            }
        }

        Close();
        return words;

        void Close()
        {
            if (isOpen)
            {
                words.Add(word.ToString());
                word.Clear();
                isOpen = false;
            }
        }
    }

    [GeneratedRegex(@"^\s*(?:[$>#%]\s*)?curl\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    // With a scheme, or as a variable, or a name with a dot or a port.
    [GeneratedRegex(
        @"^(?:https?://[^/?]+|\$\{?\w+\}?|\{\{\s*[\w.-]+\s*\}\}|\{\w+\}|<[\w .-]+>|%\w+%|localhost(?::\d+)?"
            + @"|[\w-]+(?:\.[\w-]+)+(?::\d+)?|[\w-]+:\d+)(?=[/?]|$)"
            + "|^(?=/)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Host();
}
