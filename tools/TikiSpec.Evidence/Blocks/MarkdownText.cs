using System.Text.RegularExpressions;

namespace TikiSpec.Evidence.Blocks;

/// <summary>Markdown with what other readers of it take, in the way that this one takes it; lines stay where they
/// are.</summary>
internal static partial class MarkdownText
{
    public static string Of(string content)
    {
        var text = Shortcode().Replace(content.ReplaceLineEndings("\n"), MarkOf);
        // Its fences would make a heading of what they hold.
        text = FrontMatter().Replace(text, static match => "\n" + Inner().Replace(match.Groups["inside"].Value, "") + "\n");
        text = Badge().Replace(text, "${text}");
        return Definition().Replace(ColonOfTerm().Replace(text, ""), ":   ");
    }

    /// <summary><c>{{&lt;required&gt;}}</c> says a word; what else sites are made with says nothing.</summary>
    private static string MarkOf(Match shortcode) =>
        shortcode.Groups["word"].Value is "required" or "optional" or "deprecated" ? shortcode.Groups["word"].Value : "";

    // `:id` with its definition below it: a placeholder is no definition.
    [GeneratedRegex(@"^:(?=[A-Za-z_]\w*\n:[ \t])", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ColonOfTerm();

    [GeneratedRegex(@"\{\{[<%]\s*/?\s*(?<word>[\w-]*)[^\n]*?[>%]\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"\A---[ \t]*\n(?<inside>[^\0]*?\n)---[ \t]*(?=\n)", RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^[ \t-].*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Inner();

    // `<Badge type="info" text="POST" />` shows its text.
    [GeneratedRegex(@"<[A-Z]\w*\b[^<>\n]*?\stext=""(?<text>[^""<>\n]*)""[^<>\n]*/>", RegexOptions.CultureInvariant)]
    private static partial Regex Badge();

    // Most take a definition with one blank, some only with three.
    [GeneratedRegex(@"(?<=[\w`*]\n):[ \t]{1,2}(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();
}
