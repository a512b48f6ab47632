using System.Globalization;

namespace TikiSpec.Cli.Output;

/// <summary>Prints a report or writes it to a file: whole, since a failure must not leave half of it.</summary>
internal static class ReportOutput
{
    public static void Write(Action<TextWriter> write, string? path, TextWriter console)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(text);
        if (path is null)
        {
            console.Write(text.ToString());
        }
        else
        {
            OutputFile.Write(path, text.ToString());
        }
    }
}
