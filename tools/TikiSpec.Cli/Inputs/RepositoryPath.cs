namespace TikiSpec.Cli.Inputs;

/// <summary>Paths as other tools want them: below the root of the repository, with slashes.</summary>
internal static class RepositoryPath
{
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        for (var folder = Directory.GetParent(full); folder is not null; folder = folder.Parent)
        {
            // A directory, or a file in a worktree.
            if (Path.Exists(Path.Combine(folder.FullName, ".git")))
            {
                return Normal(Path.GetRelativePath(folder.FullName, full));
            }
        }

        var fromHere = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        return Normal(fromHere.StartsWith("..", StringComparison.Ordinal) ? path : fromHere);
    }

    public static string Normal(string path)
    {
        var slashes = path.Replace('\\', '/');
        return slashes.StartsWith("./", StringComparison.Ordinal) ? slashes[2..] : slashes;
    }
}
