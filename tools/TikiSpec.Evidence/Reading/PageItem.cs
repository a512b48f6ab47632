using TikiSpec.Evidence.Blocks;
using TikiSpec.Evidence.Samples;

namespace TikiSpec.Evidence.Reading;

/// <summary>A block of a page with what it is for.</summary>
internal abstract record PageItem(int Line);

/// <param name="Level">Of a heading, from 1; null for prose.</param>
internal sealed record TextItem(int Line, string Text, int? Level, PageLabel? Label) : PageItem(Line);

internal sealed record TableItem(int Line, TableBlock Table) : PageItem(Line);

internal sealed record SampleItem(int Line, SampleText Sample) : PageItem(Line);

/// <param name="IsInCode">It stands in a sample, not in the text.</param>
internal sealed record AddressItem(int Line, PageAddress Address, bool IsInCode) : PageItem(Line);

/// <summary>Makes items of blocks.</summary>
internal static class PageItems
{
    public static List<PageItem> Of(IReadOnlyList<PageBlock> blocks, PageProfile profile)
    {
        var items = new List<PageItem>();
        (string Method, int Line)? method = null;
        foreach (var block in blocks)
        {
            var before = method;
            method = null;
            switch (block)
            {
                case TableBlock table:
                    items.Add(new TableItem(table.Line, table));
                    break;
                case CodeBlock code:
                    AddCode(items, code);
                    break;
                case HeadingBlock heading:
                    items.Add(new TextItem(heading.Line, heading.Text, heading.Level, PageLabel.Of(heading.Text, profile)));
                    break;
                case LineBlock line when PageAddress.MethodAlone(line.Text) is { } alone:
                    method = (alone, line.Line);
                    break;
                case LineBlock line when PageAddress.Of(line.Text) is { } address:
                    items.Add(
                        before is { } named
                            ? new AddressItem(named.Line, address.WithMethod(named.Method), IsInCode: false)
                            : new AddressItem(line.Line, address, IsInCode: false)
                    );
                    break;
                case LineBlock line:
                    items.Add(new TextItem(line.Line, line.Text, null, PageLabel.Of(line.Text, profile)));
                    break;
            }
        }

        return items;
    }

    /// <summary>A sample may begin with the request that it shows, and have a body below it.</summary>
    private static void AddCode(List<PageItem> items, CodeBlock code)
    {
        var lines = code.Text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (SampleEdges.Opens(lines[i].Trim()))
            {
                items.Add(new SampleItem(code.Line + i, SampleText.Read(string.Join('\n', lines[i..]).TrimEnd(), code.Line + i)));
                return;
            }

            if (PageAddress.Of(lines[i]) is { } address)
            {
                items.Add(new AddressItem(code.Line + i, address, IsInCode: true));
            }
        }
    }
}
