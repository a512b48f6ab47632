using System.Globalization;
using Spectre.Console;

namespace TikiSpec.Quickstart.Output;

/// <summary>How the story is told: headings, sentences, tables.</summary>
internal static class Narration
{
    // What the story is told with beyond ASCII, but for what comes from the API.
    private static readonly KeyValuePair<string, string>[] Signs = [new("✔", "+"), new("✘", "x"), new("·", "-"), new("…", "...")];

    public static void Heading(this IAnsiConsole console, string text)
    {
        console.WriteLine();
        var border = console.Profile.Capabilities.Unicode ? BoxBorder.Square : BoxBorder.Ascii;
        console.Write(new Rule(Markup.Escape(text)) { Justification = Justify.Left, Border = border });
    }

    /// <summary>A sentence, in as many parts as lines of code can hold; what stands in it is shown as it is.</summary>
    public static void Say(this IAnsiConsole console, params FormattableString[] parts) =>
        console.MarkupLine(console.Shown(string.Join(' ', parts.Select(Escaped))));

    /// <summary>A line of code that the reader could write.</summary>
    public static void Code(this IAnsiConsole console, string code) =>
        console.Write(new Text(console.Shown(code) + Environment.NewLine, new Style(Color.Grey)));

    /// <summary>The text with signs that the terminal has.</summary>
    public static string Shown(this IAnsiConsole console, string text) =>
        console.Profile.Capabilities.Unicode
            ? text
            : Signs.Aggregate(text, static (shown, sign) => shown.Replace(sign.Key, sign.Value, StringComparison.Ordinal));

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(FormattableString part) =>
        string.Format(
            CultureInfo.InvariantCulture,
            part.Format,
            [.. part.GetArguments().Select(static value => value is string text ? Markup.Escape(text) : value)]
        );
}
