using System.Buffers;

namespace TikiSpec.Transport.Responses;

/// <summary>Bytes in a buffer of the pool, which gets it back once.</summary>
internal sealed class PooledBody : IDisposable
{
    private byte[]? _buffer;
    private int _length;

    public PooledBody(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length => _length;

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    /// <summary>Room for more bytes, at least one.</summary>
    public Memory<byte> Free()
    {
        if (_length == _buffer!.Length)
            Grow();
        return _buffer.AsMemory(_length);
    }

    public void Advance(int count) => _length += count;

    public void Truncate(int length) => _length = Math.Min(_length, length);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
        _length = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_buffer!.Length * 2L, Array.MaxLength));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
