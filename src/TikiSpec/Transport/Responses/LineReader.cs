namespace TikiSpec.Transport.Responses;

/// <summary>Reads lines of bytes as they come. A line ends with LF, CR or both (WHATWG, server-sent events).</summary>
/// <param name="stream">The body.</param>
/// <param name="operationId">Whose response it is.</param>
/// <param name="limit">The most bytes that a line, or what is made of several, may have.</param>
internal sealed class LineReader(Stream stream, string operationId, int limit)
{
    private const int FirstCapacity = 4096;
    private const byte LineFeed = (byte)'\n';

    private byte[] _buffer = new byte[FirstCapacity];
    private int _start;
    private int _end;
    private bool _skipsLineFeed;

    /// <summary>The next line without its end, valid until the next is asked for; null after the last. What stands
    /// behind the last end of a line is a line as well.</summary>
    /// <exception cref="ApiException">A line is longer than the limit.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        var looked = 0;
        while (true)
        {
            SkipLineFeed();
            var index = _buffer.AsSpan(_start + looked, _end - _start - looked).IndexOfAny("\r\n"u8);
            if (index >= 0)
                return Take(looked + index);
            looked = _end - _start;
            CheckSize(looked);
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                // Without the cast, null becomes an empty line.
                return looked == 0 ? (ReadOnlyMemory<byte>?)null : TakeRest();
            }
        }
    }

    /// <exception cref="ApiException">It is more than the limit.</exception>
    public void CheckSize(long length)
    {
        if (length > limit)
            throw new ApiException($"{operationId} {new ResponseTooLargeException(limit).Message}") { OperationId = operationId };
    }

    // The second half of CR LF may come later than the first, and the line must not wait for it.
    private void SkipLineFeed()
    {
        if (!_skipsLineFeed || _start == _end)
            return;
        _skipsLineFeed = false;
        if (_buffer[_start] == LineFeed)
            _start++;
    }

    private ReadOnlyMemory<byte> Take(int length)
    {
        var line = _buffer.AsMemory(_start, length);
        _skipsLineFeed = _buffer[_start + length] != LineFeed;
        _start += length + 1;
        return line;
    }

    private ReadOnlyMemory<byte> TakeRest()
    {
        var line = _buffer.AsMemory(_start, _end - _start);
        _start = _end;
        return line;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, Array.MaxLength));
        var count = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += count;
        return count > 0;
    }
}
