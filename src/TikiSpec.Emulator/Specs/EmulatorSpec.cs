namespace TikiSpec.Emulator.Specs;

/// <summary>An OpenAPI document to serve.</summary>
/// <param name="Name">Its file name without the last extension, for instance tiki.v2.1 or petstore.</param>
/// <param name="Content">Its text, YAML or JSON.</param>
public sealed record EmulatorSpec(string Name, string Content)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static EmulatorSpec FromFile(string path) => new(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));
}
