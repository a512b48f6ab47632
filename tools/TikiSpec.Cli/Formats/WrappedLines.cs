using System.Text;

namespace TikiSpec.Cli.Formats;

/// <summary>Lines with an indentation, broken at blanks where the terminal ends; what goes on stands two columns
/// further in.</summary>
/// <param name="width">Null where lines are as long as they are: in files and pipes.</param>
internal sealed class WrappedLines(TextWriter output, int? width)
{
    private const int Narrowest = 40;

    public void Blank() => output.WriteLine();

    public void Write(int indent, string text)
    {
        if (width is not { } room || room < Narrowest || indent + Shown(text) < room)
        {
            output.Write(new string(' ', indent));
            output.WriteLine(text);
            return;
        }

        var line = new StringBuilder(new string(' ', indent));
        var column = indent;
        var isFirst = true;
        foreach (var word in text.Split(' '))
        {
            var length = Shown(word);
            if (!isFirst && column + 1 + length >= room)
            {
                output.WriteLine(line.ToString().TrimEnd());
                line.Clear().Append(' ', indent + 2);
                column = indent + 2;
            }
            else if (!isFirst)
            {
                line.Append(' ');
                column++;
            }

            line.Append(word);
            column += length;
            isFirst = false;
        }

        output.WriteLine(line.ToString().TrimEnd());
    }

    /// <summary>Without the marks of colours.</summary>
    private static int Shown(string text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\u001b')
            {
                i = text.IndexOf('m', i) is var end and >= 0 ? end : text.Length;
            }
            else
            {
                length++;
            }
        }

        return length;
    }
}
