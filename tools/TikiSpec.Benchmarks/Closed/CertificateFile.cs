namespace TikiSpec.Benchmarks.Closed;

public sealed record CertificateFile
{
    public string Url { get; init; } = "";

    public string Type { get; init; } = "";

    public long? DocumentId { get; init; }
}
