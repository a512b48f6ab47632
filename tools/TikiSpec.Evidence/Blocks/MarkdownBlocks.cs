using System.Globalization;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;

namespace TikiSpec.Evidence.Blocks;

/// <summary>Markdown as Slate and its like take it: tables with bars, fenced samples, HTML in between.</summary>
internal sealed class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    private readonly List<PageBlock> _blocks = [];

    /// <summary>Null where elements nest deeper than the parser bears.</summary>
    public static IReadOnlyList<PageBlock>? Read(string content)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(content.ReplaceLineEndings("\n"), Pipeline);
        }
        catch (ArgumentException)
        {
            // Its only way to say so.
            return null;
        }

        var reader = new MarkdownBlocks();
        reader.Visit(document);
        return reader._blocks;
    }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            var line = block.Line + 1;
            switch (block)
            {
                case Table table:
                    AddTable(table);
                    break;
                case Markdig.Syntax.HeadingBlock heading:
                    _blocks.Add(new HeadingBlock(line, heading.Level, Plain(heading)));
                    break;
                case FencedCodeBlock code:
                    _blocks.Add(new CodeBlock(line + 1, code.Lines.ToString()));
                    break;
                case Markdig.Syntax.CodeBlock code:
                    _blocks.Add(new CodeBlock(line, code.Lines.ToString()));
                    break;
                case HtmlBlock html:
                    _blocks.AddRange(HtmlBlocks.Read(html.Lines.ToString(), block.Line));
                    break;
                case ParagraphBlock paragraph:
                    AddProse(paragraph, line);
                    break;
                case ContainerBlock inner:
                    Visit(inner);
                    break;
            }
        }
    }

    private void AddProse(ParagraphBlock paragraph, int line)
    {
        foreach (var text in Plain(paragraph).Split('\n'))
        {
            // Older Markdown takes a heading without the blank.
            var trimmed = text.Trim();
            var level = trimmed.Length - trimmed.TrimStart('#').Length;
            if (level is > 0 and <= 6)
            {
                _blocks.Add(new HeadingBlock(line, level, trimmed.Trim('#', ' ')));
            }
            else if (trimmed.Length > 0)
            {
                _blocks.Add(new LineBlock(line, trimmed));
            }

            line++;
        }
    }

    private void AddTable(Table table)
    {
        var rows = table
            .OfType<Markdig.Extensions.Tables.TableRow>()
            .Select(row => new TableRow(row.Line + 1, [.. row.OfType<TableCell>().Select(Plain)]))
            .Where(static row => row.Cells.Any(static cell => cell.Length > 0))
            .ToList();
        if (rows.Count > 0)
        {
            _blocks.Add(new TableBlock(table.Line + 1, rows));
        }
    }

    private static string Plain(MarkdownObject block)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(text)
        {
            EnableHtmlForBlock = false,
            EnableHtmlForInline = false,
            EnableHtmlEscape = false,
        };
        Pipeline.Setup(renderer);
        renderer.Render(block);
        return text.ToString().Trim();
    }
}
