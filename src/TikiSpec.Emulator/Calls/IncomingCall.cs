namespace TikiSpec.Emulator.Calls;

/// <summary>A call as it arrived, whether over a socket or in the process.</summary>
internal sealed class IncomingCall
{
    /// <summary>In capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path as it was sent, escapes and all.</summary>
    public required string Path { get; init; }

    /// <summary>The query as it was sent, without the question mark.</summary>
    public required string Query { get; init; }

    /// <summary>In the order of arrival; a header that came several times stands here several times.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The body, or null when it was larger than allowed.</summary>
    public required byte[]? Body { get; init; }

    /// <summary>The same, with another body.</summary>
    public IncomingCall WithBody(byte[] body) =>
        new()
        {
            Method = Method,
            Path = Path,
            Query = Query,
            Headers = Headers,
            Body = body,
        };

    public string? Header(string name)
    {
        foreach (var header in Headers)
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }
}
