namespace TikiSpec.OpenApi.Sources;

/// <summary>The text of one spec file, as it was handed to us.</summary>
/// <param name="Name">The file's name without its last extension: <c>tiki.v2.1</c>.</param>
/// <param name="Path">The path that problems are reported at.</param>
/// <param name="Content">The whole text, YAML or JSON.</param>
public sealed record SpecText(string Name, string Path, string Content);
