namespace TikiSpec.Model.Surface;

/// <summary>One entry of <c>servers</c>, its variables replaced by their defaults.</summary>
public sealed record ServerModel(string Url, string? Description);
