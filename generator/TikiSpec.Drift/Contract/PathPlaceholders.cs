using System.Text;

namespace TikiSpec.Drift;

/// <summary>What stands in braces in a path.</summary>
internal static class PathPlaceholders
{
    /// <summary>In order: <c>/a/{b}/c.{d}</c> gives b and d.</summary>
    public static IReadOnlyList<string> NamesIn(string path)
    {
        var names = new List<string>();
        for (var (open, close) = Next(path, 0); close >= 0; (open, close) = Next(path, close))
        {
            names.Add(path.Substring(open + 1, close - open - 1));
        }

        return names;
    }

    /// <summary>The path with <c>{}</c> for each.</summary>
    public static string Without(string path)
    {
        var text = new StringBuilder(path.Length);
        var done = 0;
        for (var (open, close) = Next(path, 0); close >= 0; (open, close) = Next(path, close))
        {
            text.Append(path, done, open - done).Append("{}");
            done = close + 1;
        }

        return text.Append(path, done, path.Length - done).ToString();
    }

    /// <summary>Braces with none between them.</summary>
    private static (int Open, int Close) Next(string path, int from)
    {
        var close = path.IndexOf('}', from);
        while (close >= 0)
        {
            var open = close > from ? path.LastIndexOf('{', close - 1, close - from) : -1;
            if (open >= 0)
            {
                return (open, close);
            }

            from = close + 1;
            close = path.IndexOf('}', from);
        }

        return (-1, -1);
    }
}
