namespace TikiSpec.Cli.Inputs;

/// <summary>Joins a folder and a path from there, without a detour over <c>..</c> where the folder's name is known: git takes none, and people need not read one.</summary>
internal static class RelativePath
{
    /// <param name="folder">Empty, or with a slash or colon at its end.</param>
    public static string Join(string folder, string relative)
    {
        var (start, rest) = (folder[..(folder.IndexOf(':', StringComparison.Ordinal) + 1)], folder[(folder.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        var steps = new List<string>();
        foreach (var step in (rest + relative).Split('/'))
        {
            if (step == ".." && steps.Count > 0 && steps[^1] is not (".." or "." or ""))
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step != "." || steps.Count == 0)
            {
                steps.Add(step);
            }
        }

        return start + string.Join('/', steps);
    }
}
