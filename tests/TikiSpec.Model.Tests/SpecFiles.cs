namespace TikiSpec.Model.Tests;

/// <summary>The three specs, by file name.</summary>
internal static class SpecFiles
{
    public static IReadOnlyList<string> Tiki => ["tiki.v1.yaml", "tiki.v2.yaml", "tiki.v2.1.yaml"];

    public static SpecText Read(string name) => ReadPath(Repository.PathOf("spec", name));

    public static SpecText ReadPath(string path) =>
        new(Path.GetFileNameWithoutExtension(path), Path.GetFileName(path), File.ReadAllText(path));
}
