namespace TikiSpec.Evidence.Traffic;

/// <summary>A call and its response, as a recording has them.</summary>
public sealed record RecordedExchange
{
    /// <summary>Which one of the file, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Null where the recording does not say.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>In capitals.</summary>
    public required string Method { get; init; }

    public required Uri Url { get; init; }

    /// <summary>The names alone: values may be secrets.</summary>
    public IReadOnlyList<string> RequestHeaders { get; init; } = [];

    public RecordedBody? Request { get; init; }

    public required int Status { get; init; }

    public RecordedBody? Response { get; init; }
}

/// <param name="ContentType">As it is sent; empty where it is unknown.</param>
/// <param name="Bytes">Decoded: neither base64 nor gzip.</param>
public sealed record RecordedBody(string ContentType, byte[] Bytes);
