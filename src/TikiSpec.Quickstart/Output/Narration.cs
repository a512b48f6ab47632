using System.Globalization;
using Spectre.Console;

namespace TikiSpec.Quickstart.Output;

/// <summary>How the story is told: headings, sentences, tables.</summary>
internal static class Narration
{
    public static void Heading(this IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.Write(new Rule(Markup.Escape(text)) { Justification = Justify.Left });
    }

    /// <summary>A sentence, in as many parts as lines of code can hold; what stands in it is shown as it is.</summary>
    public static void Say(this IAnsiConsole console, params FormattableString[] parts) =>
        console.MarkupLine(string.Join(' ', parts.Select(Escaped)));

    /// <summary>A line of code that the reader could write.</summary>
    public static void Code(this IAnsiConsole console, string code) =>
        console.Write(new Text(code + Environment.NewLine, new Style(Color.Grey)));

    public static Table Table(params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in columns)
        {
            table.AddColumn(Markup.Escape(column));
        }

        return table;
    }

    public static void Row(this Table table, params ReadOnlySpan<string> cells)
    {
        var texts = new Text[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            texts[i] = new Text(cells[i]);
        }

        table.AddRow(texts);
    }

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(FormattableString part) =>
        string.Format(
            CultureInfo.InvariantCulture,
            part.Format,
            [.. part.GetArguments().Select(static value => value is string text ? Markup.Escape(text) : value)]
        );
}
