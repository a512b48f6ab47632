using System.Buffers;

namespace TikiSpec.Recordings;

/// <summary>The bytes of a body as they pass, up to a limit.</summary>
/// <param name="most">Beyond so many none is kept.</param>
internal sealed class KeptBytes(int most)
{
    private readonly ArrayBufferWriter<byte> _kept = new();

    public int Most => most;

    /// <summary>How many passed.</summary>
    public long Length { get; private set; }

    /// <summary>All of them; null where they were too many.</summary>
    public byte[]? Whole => Length > most ? null : _kept.WrittenSpan.ToArray();

    /// <summary>Bytes that pass unseen.</summary>
    /// <param name="count">How many; null where nobody knows.</param>
    public void Skip(long? count) => Length += Math.Max(count ?? 0, most + 1L);

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        if (Length <= most)
        {
            _kept.Write(bytes);
        }
    }
}
