using System.Net.Http.Headers;
using TikiSpec.Options;
using TikiSpec.Transport.Responses;

namespace TikiSpec;

/// <summary>A file that a server sends, read while it comes: it may be of any size, and no limit of the options holds
/// for it.
/// Dispose of it, which gives the connection back.</summary>
public sealed class ApiDownload : IDisposable, IAsyncDisposable
{
    private readonly OpenBody? _body;

    /// <summary>Creates a download; clients do, and test doubles.</summary>
    /// <param name="content">The bytes, which are disposed of with the download.</param>
    /// <param name="fileName">The file's name, or null.</param>
    /// <param name="contentType">The content type, or null.</param>
    /// <param name="length">The number of bytes, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public ApiDownload(Stream content, string? fileName = null, string? contentType = null, long? length = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
        FileName = fileName;
        ContentType = contentType;
        Length = length is { } count ? OptionLimits.Count(count, nameof(length)) : null;
    }

    internal ApiDownload(OpenBody body)
        : this(
            body.Stream,
            NameOf(body.Content.Headers.ContentDisposition),
            body.Content.Headers.ContentType?.ToString(),
            body.Content.Headers.ContentEncoding.Count == 0 ? body.Content.Headers.ContentLength : null
        )
    {
        _body = body;
    }

    /// <summary>The bytes as they come, decompressed. It is read once, from its beginning, and throws an
    /// <see cref="ApiTransportException"/>
    /// when the connection breaks.</summary>
    public Stream Content { get; }

    /// <summary>The name by the header Content-Disposition, without folders, so that it leads nowhere; null where the
    /// server gives none.</summary>
    public string? FileName { get; }

    /// <summary>The header Content-Type, or null.</summary>
    public string? ContentType { get; }

    /// <summary>How many bytes there will be; null where the server does not say.</summary>
    public long? Length { get; }

    /// <summary>Reads all that comes.</summary>
    /// <param name="cancellationToken">Gives the reading up.</param>
    /// <exception cref="ApiTransportException">The connection broke.</exception>
    public async Task<byte[]> ReadBytesAsync(CancellationToken cancellationToken = default)
    {
        using var buffer = new MemoryStream();
        await CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return buffer.ToArray();
    }

    /// <summary>Writes all that comes to a file, in the place of what it held; what it held stays where not all
    /// comes.</summary>
    /// <param name="path">The file. While it comes, a file beside it has what came so far.</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    /// <exception cref="ApiTransportException">The connection broke.</exception>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var beside = $"{path}.{Path.GetRandomFileName()}.part";
        try
        {
            var file = File.Create(beside);
            await using (file.ConfigureAwait(false))
                await CopyToAsync(file, cancellationToken).ConfigureAwait(false);
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Writes all that comes to a stream.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    /// <exception cref="ApiTransportException">The connection broke.</exception>
    public Task CopyToAsync(Stream destination, CancellationToken cancellationToken = default) =>
        Content.CopyToAsync(destination, cancellationToken);

    /// <summary>Gives the connection back; what has not been read is not read any more.</summary>
    public void Dispose()
    {
        Content.Dispose();
        _body?.Dispose();
    }

    /// <inheritdoc cref="Dispose" />
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync().ConfigureAwait(false);
        if (_body is not null)
            await _body.DisposeAsync().ConfigureAwait(false);
    }

    private static string? NameOf(ContentDispositionHeaderValue? disposition) =>
        FileNames.Plain(disposition?.FileNameStar ?? disposition?.FileName?.Trim('"'));
}
