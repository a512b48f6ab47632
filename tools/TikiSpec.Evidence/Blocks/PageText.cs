namespace TikiSpec.Evidence.Blocks;

/// <summary>A page of documentation as a file.</summary>
/// <param name="Path">As the user named it; its ending says what it is written in.</param>
/// <param name="Content">The whole text.</param>
public sealed record PageText(string Path, string Content)
{
    internal PageForm Form
    {
        get
        {
            var start = Content.AsSpan().TrimStart();
            return IsNamed(".html", ".htm")
                || start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
                || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
                    ? PageForm.Html
                : IsNamed(".md", ".markdown") ? PageForm.Markdown
                : PageForm.Text;
        }
    }

    /// <summary>Null where elements nest deeper than the parsers bear.</summary>
    internal IReadOnlyList<PageBlock>? Blocks() =>
        Form switch
        {
            PageForm.Html => PageNesting.HasDeepTags(Content) ? null : HtmlBlocks.Read(Content),
            PageForm.Markdown => PageNesting.HasDeepTags(Content) || PageNesting.HasDeepLines(Content)
                ? null
                : MarkdownBlocks.Read(Content),
            _ => TextBlocks.Read(Content),
        };

    private bool IsNamed(params string[] endings) => endings.Any(ending => Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}

internal enum PageForm
{
    /// <summary>The bare text of a page: tables keep their bars, nothing else its form.</summary>
    Text,
    Markdown,
    Html,
}
