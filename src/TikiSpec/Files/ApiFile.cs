using System.Net.Http.Headers;

namespace TikiSpec;

/// <summary>A file to send as a part of a multipart body: bytes, with a name and a content type.</summary>
public sealed class ApiFile
{
    private readonly Func<HttpContent> _open;
    private readonly bool _once;
    private int _sent;

    private ApiFile(string fileName, string? contentType, bool once, Func<HttpContent> open)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        FileName = fileName;
        ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType).ToString();
        _once = once;
        _open = open;
    }

    /// <summary>No bytes, and no name.</summary>
    public static ApiFile Empty { get; } = FromBytes(default, "");

    /// <summary>The name that the server is told.</summary>
    public string FileName { get; }

    /// <summary>The content type; null for what the spec says of the part, else
    /// <c>application/octet-stream</c>.</summary>
    public string? ContentType { get; }

    /// <summary>It can be sent again after a failure.</summary>
    internal bool IsRepeatable => !_once;

    /// <summary>A file of bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">The name that the server is told.</param>
    /// <param name="contentType">The content type, or null.</param>
    /// <exception cref="FormatException">The content type is none.</exception>
    public static ApiFile FromBytes(ReadOnlyMemory<byte> content, string fileName, string? contentType = null) =>
        new(fileName, contentType, once: false, () => new ReadOnlyMemoryContent(content));

    /// <summary>A file that is read while it is sent. It is sent once, and the stream disposed of; a call with it is
    /// not repeated.</summary>
    /// <param name="content">The bytes, from where the stream stands.</param>
    /// <param name="fileName">The name that the server is told.</param>
    /// <param name="contentType">The content type, or null.</param>
    /// <exception cref="FormatException">The content type is none.</exception>
    public static ApiFile FromStream(Stream content, string fileName, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(fileName, contentType, once: true, () => new StreamContent(content));
    }

    /// <summary>A file on disk, opened anew for each attempt.</summary>
    /// <param name="path">Where it is; its name is what the server is told.</param>
    /// <param name="contentType">The content type, or null.</param>
    /// <exception cref="FormatException">The content type is none.</exception>
    public static ApiFile FromPath(string path, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new(Path.GetFileName(path), contentType, once: false, () => new StreamContent(File.OpenRead(path)));
    }

    /// <summary>The bytes of one attempt.</summary>
    /// <exception cref="ArgumentException">It was sent before, and cannot be again.</exception>
    internal HttpContent ToContent() =>
        _once && Interlocked.Exchange(ref _sent, 1) != 0
            ? throw new ArgumentException(
                $"Nothing was sent: the stream of the file \"{FileName}\" was sent before. Make a new {nameof(ApiFile)} for each call."
            )
            : _open();

    /// <summary>All bytes, for JSON.</summary>
    internal byte[] ToBytes()
    {
        using var content = ToContent();
        using var stream = content.ReadAsStream();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
