namespace TikiSpec.Testing;

/// <summary>Files of the repository that tests read where they lie.</summary>
public static class Repository
{
    /// <summary>The folder that holds TikiSpec.sln.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The files of a pattern that people wrote: those of the root's folders, without what builds leave
    /// there.</summary>
    public static IEnumerable<string> Files(string pattern, params string[] folders) =>
        (
            folders.Length == 0
                ? Directory.EnumerateDirectories(Root).Where(static folder => !IsHidden(folder))
                : folders.Select(folder => PathOf(folder))
        )
            .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            .Concat(folders.Length == 0 ? Directory.EnumerateFiles(Root, pattern) : [])
            .Where(static path => NameOf(path).Split('/').All(static part => part is not ("bin" or "obj" or "node_modules")));

    /// <summary><c>tests/TikiSpec.Tests/Json/TextTests.cs</c>, on every machine.</summary>
    public static string NameOf(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The text of one of the three specs: <c>tiki.v2.1</c>.</summary>
    public static string Spec(string name) => File.ReadAllText(PathOf("spec", name + ".yaml"));

    private static bool IsHidden(string folder) => Path.GetFileName(folder).StartsWith('.');

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TikiSpec.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException(
            "No folder above '" + start + "' holds TikiSpec.sln. The tests read files of the repository that they are built in."
        );
    }
}
