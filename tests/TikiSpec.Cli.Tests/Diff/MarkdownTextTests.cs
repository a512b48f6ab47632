using TikiSpec.Cli.Reports;

namespace TikiSpec.Cli.Tests.Diff;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("a | b", "a \\| b")]
    [InlineData("<script>", "&lt;script&gt;")]
    [InlineData("@everyone", "@&#8203;everyone")]
    [InlineData("#1", "#&#8203;1")]
    [InlineData("a `` b ` c ``` @d", "a \\`\\` b \\` c \\`\\`\\` @&#8203;d")]
    [InlineData("\u202egnp.exe", "\\\\u202egnp.exe")]
    [InlineData("`a<b|c` <d>", "`a<b\\|c` &lt;d&gt;")]
    [InlineData("one ` tick <b>", "one \\` tick &lt;b&gt;")]
    [InlineData("two\nlines", "two\\\\nlines")]
    public void Text_of_a_document_marks_nothing_up(string text, string escaped) => Assert.Equal(escaped, MarkdownText.Escape(text));

    [Theory]
    [InlineData("a|b", "`a\\|b`")]
    [InlineData("a`b", "`` a`b ``")]
    [InlineData("a ``` b", "```` a ``` b ````")]
    public void Code_stays_code(string text, string code) => Assert.Equal(code, MarkdownText.Code(text));
}
