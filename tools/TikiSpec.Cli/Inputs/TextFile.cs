namespace TikiSpec.Cli.Inputs;

/// <summary>Small files that a user hands over beside the documents.</summary>
internal static class TextFile
{
    public static string Read(string path) =>
        File.Exists(path) ? BoundedText.ReadFile(path) : throw new InputException($"There is no file '{path}'.");
}
