namespace TikiSpec.Model.Surface;

/// <summary>x-tiki-source: where the documentation says it.</summary>
public sealed record SourceModel(string Page, string? Section);
