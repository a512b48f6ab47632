namespace TikiSpec.Emulator.Calls;

/// <summary>Reads a body up to a limit.</summary>
internal static class BoundedBody
{
    /// <summary>The whole body, or null when it is larger than the limit; then it is read to its end and forgotten, so
    /// that the caller can read the response.</summary>
    public static async Task<byte[]?> ReadAsync(Stream body, int limit, CancellationToken cancellationToken)
    {
        var kept = new MemoryStream();
        var buffer = new byte[8192];
        var total = 0L;
        // A caller that sends without end is cut off far beyond the limit.
        while (total <= limit * 16L && await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            total += count;
            if (total <= limit)
            {
                kept.Write(buffer, 0, count);
            }
        }

        return total <= limit ? kept.ToArray() : null;
    }
}
