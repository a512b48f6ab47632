namespace TikiSpec.Testing;

/// <summary>Files of the repository that tests read where they lie.</summary>
public static class Repository
{
    /// <summary>The folder that holds TikiSpec.sln.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The text of one of the three specs: <c>tiki.v2.1</c>.</summary>
    public static string Spec(string name) => File.ReadAllText(PathOf("spec", name + ".yaml"));

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
