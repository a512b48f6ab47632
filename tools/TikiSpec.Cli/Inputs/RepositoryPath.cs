namespace TikiSpec.Cli.Inputs;

/// <summary>Paths as other tools want them: below the root of the repository, with slashes.</summary>
internal static class RepositoryPath
{
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        if (WorkingTree.Of(full) is { } tree)
        {
            return Normal(Path.GetRelativePath(tree, full));
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
