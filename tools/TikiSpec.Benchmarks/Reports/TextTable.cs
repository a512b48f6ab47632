namespace TikiSpec.Benchmarks.Reports;

/// <summary>Rows of text in columns, as a Markdown table.</summary>
internal sealed class TextTable(IReadOnlyList<string> head)
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    public void Add(IReadOnlyList<string> row) => _rows.Add(row);

    public void WriteTo(TextWriter output)
    {
        var widths = head.Select((title, column) => _rows.Select(row => row[column].Length).Append(title.Length).Max()).ToArray();
        WriteRow(output, head, widths);
        WriteRow(output, [.. widths.Select(static width => new string('-', width))], widths);
        foreach (var row in _rows)
            WriteRow(output, row, widths);
    }

    private static void WriteRow(TextWriter output, IReadOnlyList<string> row, int[] widths) =>
        output.WriteLine("| " + string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column]))) + " |");
}
