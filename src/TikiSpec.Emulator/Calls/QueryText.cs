namespace TikiSpec.Emulator.Calls;

/// <summary>The pairs of a query or a form, unescaped, in order.</summary>
internal static class QueryText
{
    public static List<KeyValuePair<string, string>> Parse(string query) =>
        Marked(query).ConvertAll(static pair => KeyValuePair.Create(pair.Key, WireText.Plain(pair.Value)));

    /// <summary>The same, with values as <see cref="WireText.Marked"/> has them.</summary>
    public static List<KeyValuePair<string, string>> Marked(string query)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            pairs.Add(
                at < 0 ? new(WireText.Plain(Unescape(pair)), "") : new(WireText.Plain(Unescape(pair[..at])), Unescape(pair[(at + 1)..]))
            );
        }

        return pairs;
    }

    private static string Unescape(string text) => WireText.Marked(text.Replace('+', ' '));
}
