namespace TikiSpec.Cli.Inputs;

/// <summary>The working tree of a repository of git.</summary>
internal static class WorkingTree
{
    /// <summary>The folder of the one that a full path lies in; null where it lies in none.</summary>
    public static string? Of(string full)
    {
        for (var folder = Directory.GetParent(full); folder is not null; folder = folder.Parent)
        {
            // A directory, or a file in a worktree.
            if (Path.Exists(Path.Combine(folder.FullName, ".git")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
