namespace TikiSpec.OpenApi.Addresses;

/// <summary>The pairs of a query or a form, unescaped, in order.</summary>
public static class QueryText
{
    /// <param name="query">As it was sent, without the question mark.</param>
    public static List<KeyValuePair<string, string>> Parse(string query) =>
        Marked(query).ConvertAll(static pair => new KeyValuePair<string, string>(pair.Key, WireText.Plain(pair.Value)));

    /// <summary>The same, with values as <see cref="WireText.Marked"/> has them.</summary>
    public static List<KeyValuePair<string, string>> Marked(string query)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var pair in query.Split('&').Where(static pair => pair.Length > 0))
        {
            var at = pair.IndexOf('=');
            pairs.Add(
                at < 0
                    ? new(WireText.Plain(Unescape(pair)), "")
                    : new(WireText.Plain(Unescape(pair.Substring(0, at))), Unescape(pair.Substring(at + 1)))
            );
        }

        return pairs;
    }

    private static string Unescape(string text) => WireText.Marked(text.Replace('+', ' '));
}
