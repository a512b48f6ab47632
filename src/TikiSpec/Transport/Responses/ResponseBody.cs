using System.Globalization;
using System.Runtime.CompilerServices;

namespace TikiSpec.Transport.Responses;

/// <summary>Reads a body, decompressed, up to a limit on what comes out: a small body can decompress into a very large
/// one.</summary>
internal static class ResponseBody
{
    private const int FirstCapacity = 16 * 1024;

    // Small bodies can be larger encoded than plain, and a beginning is read of a body that is longer.
    private const int MoreEncoded = 1024 * 1024;

    /// <exception cref="ResponseTooLargeException">There is more than the limit.</exception>
    public static ValueTask<PooledBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken) =>
        ReadAsync(content, limit, isWhole: true, cancellationToken);

    /// <summary>Of what a failure says: its status stands, whatever becomes of its text, which ends where reading
    /// does.</summary>
    public static ValueTask<PooledBody> ReadBeginningAsync(HttpContent content, int limit, CancellationToken cancellationToken) =>
        ReadAsync(content, limit, isWhole: false, cancellationToken);

    /// <summary>Stops as soon as there is more than the limit.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<PooledBody> ReadAsync(HttpContent content, int limit, bool isWhole, CancellationToken cancellationToken)
    {
        if (isWhole && content.Headers.ContentLength > limit)
            throw new ResponseTooLargeException(limit);
        var body = new PooledBody((int)Math.Min(content.Headers.ContentLength ?? FirstCapacity, limit) + 1);
        try
        {
            var raw = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var stream = ContentDecoding.Decode(raw, ContentDecoding.Of(content.Headers), limit + MoreEncoded);
            await using var disposal = stream.ConfigureAwait(false);
            int count;
            do
            {
                count = await stream.ReadAsync(body.Free(), cancellationToken).ConfigureAwait(false);
                body.Advance(count);
            } while (count > 0 && body.Length <= limit);
            if (body.Length > limit && isWhole)
                throw new ResponseTooLargeException(limit);
            body.Truncate(limit);
            return body;
        }
        catch (Exception) when (!isWhole)
        {
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }
}

/// <summary>A response is larger than the options allow.</summary>
internal sealed class ResponseTooLargeException(int limit)
    : Exception(
        string.Create(
            CultureInfo.InvariantCulture,
            $"got a response of more than {limit} bytes, which is the limit set by {nameof(ApiClientOptions)}."
                + $"{nameof(ApiClientOptions.MaxResponseBytes)}."
        )
    );
