namespace TikiSpec.Model;

/// <summary>The placeholders of a path.</summary>
internal static class PathTemplate
{
    /// <summary>Each once, in order: <c>/a/{b}/c.{d}</c> gives b and d.</summary>
    public static IReadOnlyList<string> Placeholders(string path)
    {
        var names = new List<string>();
        var open = path.IndexOf('{');
        while (open >= 0)
        {
            var close = path.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            var name = path.Substring(open + 1, close - open - 1);
            if (!names.Contains(name))
            {
                names.Add(name);
            }

            open = path.IndexOf('{', close);
        }

        return names;
    }
}
