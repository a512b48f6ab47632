namespace TikiSpec.Client.Tests.Json.Differential;

internal sealed record PlainImage
{
    public long? Id { get; init; }

    public string? Url { get; init; }

    public int? Position { get; init; }

    public bool? IsGallery { get; init; }
}
