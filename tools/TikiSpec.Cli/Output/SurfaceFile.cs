namespace TikiSpec.Cli.Output;

/// <summary>A surface file. Overwrites nothing but another surface.</summary>
internal static class SurfaceFile
{
    private const string FirstWord = "surface ";

    public static void Write(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path) is { Length: > 0 } present && !present.StartsWith(FirstWord, StringComparison.Ordinal))
        {
            throw new InputException($"'{path}' is no surface and would be overwritten. Choose another file.");
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        File.WriteAllText(path, text);
    }
}
