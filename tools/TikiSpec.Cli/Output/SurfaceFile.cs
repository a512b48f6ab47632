using TikiSpec.Cli.Inputs;

namespace TikiSpec.Cli.Output;

/// <summary>A surface file. Overwrites nothing but another surface.</summary>
internal static class SurfaceFile
{
    private const string FirstWord = "surface ";

    public static void Write(string path, string text)
    {
        if (
            new FileInfo(OutputFile.TargetOf(path)) is { Exists: true, Length: > 0 }
            && !File.ReadAllText(path).StartsWith(FirstWord, StringComparison.Ordinal)
        )
        {
            throw new InputException($"'{path}' is no surface and would be overwritten. Choose another file.");
        }

        OutputFile.Write(path, text);
    }
}
