namespace TikiSpec.OpenApi.Sources;

/// <summary>A part of a text: from a character to the one behind its last.</summary>
public sealed record SpecExcerpt(SpecSource Source, int Start, int End);
