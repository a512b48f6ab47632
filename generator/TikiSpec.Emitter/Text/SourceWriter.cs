using System.Text;

namespace TikiSpec.Emitter.Text;

/// <summary>Writes indented lines. Everything emitted goes through it, so that line ends and indentation are decided
/// once.</summary>
/// <remarks>
/// <code>
/// using (writer.Block("public sealed class Products"))      //  public sealed class Products
/// {                                                         //  {
///     writer.Line("private readonly ApiCaller _api;");      //      private readonly ApiCaller _api;
///     writer.Gap();                                         //
///     writer.Lines("""…""");                                //      …each line of the literal, indented
/// }                                                         //  }
/// </code>
/// </remarks>
internal sealed class SourceWriter
{
    private const string IndentUnit = "    ";

    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _isAtStart = true;

    /// <summary>One line; <paramref name="text"/> must not contain line ends.</summary>
    public void Line(string text)
    {
        if (text.Length > 0)
        {
            for (var level = 0; level < _indent; level++)
            {
                _text.Append(IndentUnit);
            }
        }

        _text.Append(text).Append('\n');
        _isAtStart = false;
    }

    /// <summary>The lines of a raw literal, each at the present indentation.</summary>
    public void Lines(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            Line(line.TrimEnd('\r'));
        }
    }

    /// <summary>An empty line between two things: none at the beginning of a block.</summary>
    public void Gap()
    {
        if (!_isAtStart)
        {
            Line("");
            _isAtStart = true;
        }
    }

    /// <summary>Braces around what is written until the scope ends.</summary>
    public Scope Block(string header, string close = "}", string open = "{")
    {
        Line(header);
        Line(open);
        return Open(close);
    }

    /// <summary>Indentation without braces, for what continues a line.</summary>
    public Scope Indented() => Open(null);

    /// <summary>Items on lines of their own with <paramref name="separator"/> between them and <paramref name="end"/>
    /// after the last.</summary>
    public void Separated(IReadOnlyList<string> items, string separator, string end)
    {
        for (var index = 0; index < items.Count; index++)
        {
            Line(items[index] + (index == items.Count - 1 ? end : separator));
        }
    }

    public override string ToString() => _text.ToString();

    private Scope Open(string? close)
    {
        _indent++;
        _isAtStart = true;
        return new Scope(this, close);
    }

    private void Close(string? close)
    {
        _indent--;
        if (close is not null)
        {
            Line(close);
        }
    }

    /// <summary>Ends the block that it was returned for.</summary>
    public readonly struct Scope(SourceWriter writer, string? close) : IDisposable
    {
        public void Dispose() => writer.Close(close);
    }
}
