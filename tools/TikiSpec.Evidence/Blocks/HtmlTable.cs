using AngleSharp.Dom;

namespace TikiSpec.Evidence.Blocks;

/// <summary>A table with its rows as they nest. What its cells show beside words (samples, lists of statuses) comes
/// behind it, below the first cell of its row.</summary>
internal sealed class HtmlTable(HtmlBlocks blocks)
{
    private readonly List<TableRow> _rows = [];
    private readonly List<(int Line, string Title, IElement Shown)> _shown = [];

    public void Add(IElement table)
    {
        if (table.QuerySelector("h1, h2, h3, h4, h5, h6") is not null)
        {
            // It arranges a page.
            foreach (var cell in RowsOf(table).SelectMany(static row => row.Children))
            {
                blocks.VisitInside(cell);
            }

            return;
        }

        var line = blocks.Enter(table);
        if (
            table.Children.FirstOrDefault(static child => child.LocalName == "caption") is { } caption
            && HtmlWords.Of(caption) is { Length: > 0 } words
        )
        {
            blocks.AddBlock(new LineBlock(line, words));
        }

        AddRows(table, 0);
        if (_rows.Count > 0)
        {
            blocks.AddBlock(new TableBlock(line, _rows));
        }

        foreach (var (at, title, shown) in _shown)
        {
            if (title.Length > 0)
            {
                blocks.AddBlock(new LineBlock(at, title));
            }

            blocks.VisitInside(shown);
        }
    }

    private void AddRows(IElement table, int depth)
    {
        foreach (var row in RowsOf(table))
        {
            var line = blocks.Enter(row);
            string[] cells = [.. row.Children.Select(static cell => HtmlWords.Of(cell, IsShownApart))];
            if (Array.Exists(cells, static cell => cell.Length > 0) && !(cells.Length == 1 && row.QuerySelector("table") is not null))
            {
                _rows.Add(new TableRow(line, cells, depth));
            }

            var inner = row.QuerySelectorAll("table").Where(inner => inner.ParentElement?.Closest("table") == table).ToList();
            if (cells.Length > 1 && IsResponse(cells[0]))
            {
                // They describe its body.
                _shown.AddRange(inner.Select(each => (line, cells[0], each.Closest("[role=tabpanel]") ?? each.ParentElement!)));
            }
            else
            {
                inner.ForEach(each => AddRows(each, depth + 1));
            }

            foreach (var pre in row.QuerySelectorAll("pre").Where(pre => pre.Closest("table") == table))
            {
                _shown.Add((line, cells[0], pre.ParentElement!));
            }
        }
    }

    private static bool IsResponse(string cell) =>
        cell == "default" || (cell.Length == 3 && cell[0] is >= '1' and <= '5' && cell.All(char.IsAsciiDigit));

    private static bool IsShownApart(IElement element) =>
        element.LocalName is "table" or "pre" || element.GetAttribute("role") is "tab" or "tablist";

    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.QuerySelectorAll("tr").Where(row => row.ParentElement?.Closest("table") == table);
}
