namespace TikiSpec.Cli.Output;

/// <summary>What differs between two texts, line by line: <c>- gone</c>, <c>+ new</c>.</summary>
internal static class LineDifference
{
    // Beyond it the exact way would take a table of more than 100 MB.
    private const long MaxCells = 25_000_000;

    public static IReadOnlyList<string> Of(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        var (gone, come) = (old[start..^end], now[start..^end]);
        return (long)gone.Length * come.Length > MaxCells
            ? [.. gone.Except(come).Select(static line => "- " + line), .. come.Except(gone).Select(static line => "+ " + line)]
            : [.. Walk(gone, come)];
    }

    private static IEnumerable<string> Walk(string[] gone, string[] come)
    {
        var longest = Longest(gone, come);
        var (i, j) = (0, 0);
        while (i < gone.Length || j < come.Length)
        {
            if (i < gone.Length && j < come.Length && gone[i] == come[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (j == come.Length || (i < gone.Length && longest[i + 1, j] >= longest[i, j + 1]))
            {
                yield return "- " + gone[i++];
            }
            else
            {
                yield return "+ " + come[j++];
            }
        }
    }

    /// <summary>For each pair of places, how many lines the rests have in common.</summary>
    private static int[,] Longest(string[] gone, string[] come)
    {
        var longest = new int[gone.Length + 1, come.Length + 1];
        for (var i = gone.Length - 1; i >= 0; i--)
        {
            for (var j = come.Length - 1; j >= 0; j--)
            {
                longest[i, j] = gone[i] == come[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        return longest;
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');
}
