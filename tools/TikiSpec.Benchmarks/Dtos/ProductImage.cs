namespace TikiSpec.Benchmarks.Dtos;

public sealed record ProductImage : OpenRecord
{
    public long? Id { get; init; }

    public string Url { get; init; } = "";

    public string Path { get; init; } = "";

    public int Position { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public string? Label { get; init; }

    public bool? IsGallery { get; init; }
}
