namespace TikiSpec.Cli.Inputs;

/// <summary>Where a path leads when every link on its way is followed.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>The full path without links. What does not exist stays as it is written.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; FirstLink(full) is { } link; links++)
        {
            if (links == MostLinks)
            {
                throw new InputException($"'{path}' leads over more than {MostLinks} links, perhaps in a circle.");
            }

            full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(link.Path)!, link.Target) + full[link.Path.Length..]);
        }

        return full;
    }

    /// <summary>Whether <paramref name="path"/> is <paramref name="folder"/> or lies in it; both are real.</summary>
    public static bool IsIn(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative != ".."
            && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !Path.IsPathRooted(relative);
    }

    private static (string Path, string Target)? FirstLink(string full)
    {
        for (var end = Path.GetPathRoot(full)!.Length; end < full.Length; )
        {
            var next = full.IndexOf(Path.DirectorySeparatorChar, end);
            var part = next < 0 ? full : full[..next];
            if (new FileInfo(part).LinkTarget is { } target)
            {
                return (part, target);
            }

            end = part.Length + 1;
        }

        return null;
    }
}
