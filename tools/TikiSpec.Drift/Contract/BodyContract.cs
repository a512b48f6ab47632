namespace TikiSpec.Drift.Contract;

/// <summary>A request's body.</summary>
internal sealed record BodyContract(bool IsRequired, IReadOnlyList<MediaTypeContract> Media, SpecCursor At);
