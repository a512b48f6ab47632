using System.Text;

namespace TikiSpec.Evidence.Tests.Traffic;

/// <summary>A recording of one call over and over, made while it is read.</summary>
internal sealed class RepeatedCall(string call, int times) : Stream
{
    private readonly byte[] _line = Encoding.UTF8.GetBytes(call + "\n");
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => (long)_line.Length * times;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = 0;
        while (read < count && _position < Length)
        {
            buffer[offset + read++] = _line[_position++ % _line.Length];
        }

        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
