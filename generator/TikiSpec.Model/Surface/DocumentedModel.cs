namespace TikiSpec.Model.Surface;

/// <summary>x-client-documented: the page's own words where the declaration had to differ.</summary>
public sealed record DocumentedModel(string? Type, string? Required, string? Default);
