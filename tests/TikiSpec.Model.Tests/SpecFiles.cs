namespace TikiSpec.Model.Tests;

/// <summary>Specs on disk: ours, and documents of other APIs where a folder of them lies beside the repository.</summary>
internal static class SpecFiles
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Tiki => ["tiki.v1.yaml", "tiki.v2.yaml", "tiki.v2.1.yaml"];

    /// <summary>None where the folder is absent.</summary>
    public static IReadOnlyList<string> Foreign { get; } = FindForeign();

    public static SpecText Read(string name)
    {
        var path = Tiki.Contains(name) ? Path.Combine(Root, "spec", name) : Path.Combine(ForeignFolder, name);
        return new SpecText(Path.GetFileNameWithoutExtension(name), name, File.ReadAllText(path));
    }

    private static string ForeignFolder => Path.Combine(Root, "..", "shared", "specs");

    private static List<string> FindForeign() => !Directory.Exists(ForeignFolder)
        ? []
        : Directory.EnumerateFiles(ForeignFolder)
            .Where(path => Path.GetExtension(path) is ".json" or ".yaml")
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)
            .ToList();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TikiSpec.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("TikiSpec.sln was not found above " + AppContext.BaseDirectory);
    }
}
