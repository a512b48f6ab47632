namespace TikiSpec.Emulator.Calls;

/// <summary>How a response travels.</summary>
/// <param name="Delay">Waits so long before it begins.</param>
/// <param name="BodyTime">Takes so long for the body.</param>
/// <param name="Cut">Where the connection ends.</param>
internal sealed record Delivery(TimeSpan Delay, TimeSpan BodyTime, CutLocation Cut)
{
    private const int Pieces = 10;

    /// <summary>The pieces that are sent, and how long to wait before each.</summary>
    public IEnumerable<(ReadOnlyMemory<byte> Piece, TimeSpan Wait)> Parts(byte[] body)
    {
        var end = Cut == CutLocation.During ? body.Length / 2 : body.Length;
        var size = BodyTime > TimeSpan.Zero ? Math.Max(1, (end + Pieces - 1) / Pieces) : Math.Max(1, end);
        for (var start = 0; start < end; start += size)
        {
            yield return (body.AsMemory(start, Math.Min(size, end - start)), BodyTime / Pieces);
        }
    }
}

/// <summary>Where the connection is cut, seen from the response.</summary>
internal enum CutLocation
{
    Nowhere,
    Before,
    During,
    After,
}
