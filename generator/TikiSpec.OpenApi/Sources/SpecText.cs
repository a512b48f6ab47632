using TikiSpec.OpenApi.Collections;

namespace TikiSpec.OpenApi.Sources;

/// <summary>The text of one spec file, as it was handed to us.</summary>
/// <param name="Name">The file's name without its last extension: <c>tiki.v2.1</c>.</param>
/// <param name="Path">The path that problems are reported at.</param>
/// <param name="Content">The whole text, YAML or JSON.</param>
public sealed record SpecText(string Name, string Path, string Content)
{
    /// <summary>What the text was made of; null where somebody wrote it.</summary>
    public SpecOrigin? Origin { get; init; }
}

/// <summary>The text that another one was made of: places in that are told as places in this.</summary>
/// <param name="Text">The text that somebody wrote.</param>
/// <param name="Lines">For each line of the other the line that it comes from, from 1.</param>
public sealed record SpecOrigin(SpecText Text, EquatableList<int> Lines);
