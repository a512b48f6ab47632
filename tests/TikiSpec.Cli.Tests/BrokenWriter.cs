using System.Text;

namespace TikiSpec.Cli.Tests;

/// <summary>An output that fails in a way that nobody expects.</summary>
internal sealed class BrokenWriter : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw new NotSupportedException();

    public override void Write(string? value) => throw new NotSupportedException();
}
