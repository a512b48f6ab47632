namespace TikiSpec.Emulator.Calls;

/// <summary>The pairs of a query string, unescaped, in order.</summary>
internal static class QueryText
{
    public static List<KeyValuePair<string, string>> Parse(string query)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            pairs.Add(at < 0 ? new(Unescape(pair), "") : new(Unescape(pair[..at]), Unescape(pair[(at + 1)..])));
        }

        return pairs;
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
