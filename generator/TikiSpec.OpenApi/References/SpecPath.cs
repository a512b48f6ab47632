namespace TikiSpec.OpenApi.References;

/// <summary>Paths of texts, of a disk or a commit, as texts: nothing is looked up. Slashes, whatever the
/// machine.</summary>
public static class SpecPath
{
    /// <summary><paramref name="reference"/> as seen from the folder of <paramref name="from"/>.</summary>
    public static string Join(string from, string reference)
    {
        var path = Slashes(reference);
        return RootLength(path) > 0 ? Normal(path) : Normal(FolderOf(Slashes(from)) + path);
    }

    /// <summary>Without <c>.</c>, and without <c>..</c> where the folder before it has a name.</summary>
    public static string Normal(string path)
    {
        path = Slashes(path);
        var root = path.Substring(0, RootLength(path));
        var steps = new List<string>();
        foreach (var step in path.Substring(root.Length).Split('/'))
        {
            if (step == ".." && steps.Count > 0 && steps[steps.Count - 1] != "..")
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or ".") && (step != ".." || !root.EndsWith("/", StringComparison.Ordinal)))
            {
                steps.Add(step);
            }
        }

        return root + string.Join("/", steps);
    }

    /// <summary><paramref name="path"/> as seen from the folder of <paramref name="from"/>; itself where no way leads
    /// there.</summary>
    public static string Relative(string from, string path)
    {
        var (start, end) = (FolderOf(Normal(from)), Normal(path));
        var root = RootLength(start);
        if (root != RootLength(end) || string.CompareOrdinal(start, 0, end, 0, root) != 0)
        {
            return end;
        }

        var (folders, steps) = (start.Substring(root).Split('/'), end.Substring(root).Split('/'));
        var common = 0;
        while (common < folders.Length - 1 && common < steps.Length - 1 && folders[common] == steps[common])
        {
            common++;
        }

        var up = folders.Length - 1 - common;
        return folders.Skip(common).Contains("..")
            ? end
            : string.Concat(Enumerable.Repeat("../", up)) + string.Join("/", steps.Skip(common));
    }

    /// <summary>Whether it is known by its name alone.</summary>
    public static bool IsName(string path) => FolderOf(Slashes(path)).Length == 0;

    public static bool EndsIn(string path, string end)
    {
        while (end.StartsWith("../", StringComparison.Ordinal))
        {
            end = end.Substring(3);
        }

        return Normal(path).EndsWith("/" + end, StringComparison.Ordinal);
    }

    /// <summary>What no <c>..</c> leads out of: a slash, a drive or a commit at the beginning.</summary>
    private static int RootLength(string path)
    {
        var colon = path.IndexOf(':');
        var name = colon > 0 && path.IndexOf('/', 0, colon) < 0 ? colon + 1 : 0;
        return name < path.Length && path[name] == '/' ? name + 1 : name;
    }

    private static string FolderOf(string path) => path.Substring(0, Math.Max(path.LastIndexOf('/') + 1, RootLength(path)));

    private static string Slashes(string path) => path.Replace('\\', '/');
}
