using System.Globalization;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TikiSpec.Evidence.Blocks;

/// <summary>Markdown as Slate and its like take it: tables with bars, fenced samples, HTML in between.</summary>
internal sealed class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseDefinitionLists()
        .UsePreciseSourceLocation()
        .Build();

    private readonly List<PageBlock> _blocks = [];
    private int _depth;

    /// <summary>Null where elements nest deeper than the parser bears.</summary>
    public static IReadOnlyList<PageBlock>? Read(string content)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(MarkdownText.Of(content), Pipeline);
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
            Visit(block);
        }
    }

    private void Visit(Block block)
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
                _blocks.Add(new CodeBlock(line + 1, code.Lines.ToString(), CodeLanguage.Of(code.Info)));
                break;
            case Markdig.Syntax.CodeBlock code:
                _blocks.Add(new CodeBlock(line, code.Lines.ToString()));
                break;
            case HtmlBlock html:
                _blocks.AddRange(HtmlBlocks.Read(html.Lines.ToString(), block.Line));
                break;
            case ParagraphBlock paragraph:
                AddProse(paragraph, line, isItem: false);
                break;
            case ListItemBlock item:
                AddItem(item);
                break;
            case DefinitionItem definition:
                AddItem(definition);
                break;
            case ContainerBlock inner:
                Visit(inner);
                break;
        }
    }

    /// <summary>What follows in an item is said of the name that it begins with.</summary>
    private void AddItem(ContainerBlock item)
    {
        var first = _blocks.Count;
        if (item is [LeafBlock { Inline: not null } head, ..])
        {
            AddProse(head, head.Line + 1, isItem: true);
        }

        var isName = _blocks.Count == first + 1 && _blocks[first] is EntryBlock;
        _depth += isName ? 1 : 0;
        foreach (var inner in item.Skip(_blocks.Count > first ? 1 : 0))
        {
            if (isName && inner is ParagraphBlock more)
            {
                var known = (EntryBlock)_blocks[first];
                _blocks[first] = known with { Text = (known.Text + "\n" + Plain(more).Replace('\n', ' ')).Trim() };
            }
            else
            {
                Visit(inner);
            }
        }

        _depth -= isName ? 1 : 0;
    }

    /// <param name="paragraph">Of prose, or the term of a definition.</param>
    /// <param name="line">Where it begins.</param>
    /// <param name="isItem">It is the head of an item.</param>
    private void AddProse(LeafBlock paragraph, int line, bool isItem)
    {
        var mark = paragraph.Inline?.FirstChild is CodeInline or EmphasisInline or LinkInline ? Plain(paragraph.Inline.FirstChild) : null;
        var lines = Plain(paragraph).Split('\n');
        var words = lines[0].Trim().Split((char[]?)null, 2);
        var name = words[0].Trim('*', '`', ':', ',', '+');
        var isMarked = mark is not null && mark.Trim(':') == name;
        if (PageName.IsName(name) && (isMarked || isItem) && (isItem || words.Length > 1))
        {
            // The lines of an item are one.
            var text = string.Join(' ', lines.Skip(1).Select(static each => each.Trim()).Prepend(words.Length > 1 ? words[1] : ""));
            var rest = words[0].EndsWith(':') ? ": " + text : text;
            _blocks.Add(
                new EntryBlock(
                    line,
                    _depth,
                    name,
                    (isItem ? rest : words[1]).Trim(),
                    isMarked || paragraph.Parent is DefinitionItem,
                    isItem
                )
            );
            lines = isItem ? [] : lines[1..];
            line++;
        }

        foreach (var text in lines)
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
        // The term of a definition has no form of its own.
        renderer.Render(block is LeafBlock { Inline: { } inline } ? inline : block);
        return text.ToString().Trim();
    }
}
