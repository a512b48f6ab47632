namespace TikiSpec.Drift;

/// <summary>A request's body.</summary>
public sealed record BodyContract(bool IsRequired, IReadOnlyList<MediaTypeContract> Media, SpecCursor At);
