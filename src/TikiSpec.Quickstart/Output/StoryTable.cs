using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace TikiSpec.Quickstart.Output;

/// <summary>A table of the story. Cells break between words; a terminal that is narrower than that is told row by row,
/// so that nothing is cut off.</summary>
internal sealed class StoryTable(params string[] columns)
{
    private const int AnyWidth = 10_000;

    private readonly List<string[]> _rows = [];

    public void Row(params string[] cells) => _rows.Add(cells);

    public void Show(IAnsiConsole console)
    {
        IRenderable table = Draw(console);
        if (table.Measure(RenderOptions.Create(console), AnyWidth).Min <= console.Profile.Width)
        {
            console.Write(table);
            return;
        }

        foreach (var row in _rows)
        {
            console.WriteLine();
            foreach (var (column, cell) in columns.Zip(row))
                console.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"{column}: {console.Shown(cell)}\n")));
        }
    }

    private Table Draw(IAnsiConsole console)
    {
        var table = new Table { Border = console.Profile.Capabilities.Unicode ? TableBorder.Rounded : TableBorder.Ascii };
        foreach (var column in columns)
            table.AddColumn(Markup.Escape(column));
        foreach (var row in _rows)
            table.AddRow(row.Select(cell => new Text(console.Shown(cell))));
        return table;
    }
}
