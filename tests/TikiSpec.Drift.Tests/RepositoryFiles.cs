using TikiSpec.Model;

namespace TikiSpec.Drift.Tests;

/// <summary>Finds the files that tests read, from wherever the tests run.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    /// <summary>Cases of other projects, which lie beside the repository on machines that have them.</summary>
    public static string SharedCases { get; } = Path.Combine(Path.GetDirectoryName(Root)!, "shared", "drift-cases");

    public static string SharedSpecs { get; } = Path.Combine(Path.GetDirectoryName(Root)!, "shared", "specs");

    public static string Tests { get; } = Path.Combine(Root, "tests", "TikiSpec.Drift.Tests");

    public static SpecDocument Read(string path) =>
        SpecDocument.Parse(new SpecText(Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TikiSpec.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No folder above the tests holds TikiSpec.sln.");
    }
}
