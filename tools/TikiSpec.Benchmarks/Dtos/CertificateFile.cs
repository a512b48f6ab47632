namespace TikiSpec.Benchmarks.Dtos;

public sealed record CertificateFile : OpenRecord
{
    public string Url { get; init; } = "";

    public string Type { get; init; } = "";

    public long? DocumentId { get; init; }
}
