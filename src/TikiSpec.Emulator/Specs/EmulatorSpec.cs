using System.Collections.ObjectModel;

namespace TikiSpec.Emulator.Specs;

/// <summary>An OpenAPI document to serve.</summary>
/// <param name="Name">Its file name without the last extension, for instance tiki.v2.1 or petstore.</param>
/// <param name="Content">Its text, YAML or JSON.</param>
public sealed record EmulatorSpec(string Name, string Content)
{
    /// <summary>OpenAPI overlays (1.0 or 1.1, YAML or JSON) as texts, applied to the document in this order before it
    /// is served; by default none.</summary>
    public IReadOnlyList<string> Overlays { get; init; } = [];

    /// <summary>The texts of the files that the document refers to, by their paths from the document's folder
    /// (<c>parts/item.yaml</c>); by default none. Nothing is read from disk or network.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Reads a file in UTF-8, or in UTF-16 or UTF-32 where it begins with their mark.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">Its bytes are no text; the message says in which line.</exception>
    public static EmulatorSpec FromFile(string path)
    {
        var decoded = SpecBytes.Decode(File.ReadAllBytes(path), $"'{path}'");
        return new(Path.GetFileNameWithoutExtension(path), decoded.Text ?? throw new InvalidDataException(decoded.Refusal));
    }
}
