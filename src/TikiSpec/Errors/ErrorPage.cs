namespace TikiSpec.Errors;

/// <summary>Says in a few words what an error body is that is no JSON: gateways respond in HTML.</summary>
internal static class ErrorPage
{
    private const int MaxLength = 200;

    public static string Describe(string body)
    {
        var text = body.Trim();
        if (text.Length == 0)
            return "";
        if (text[0] != '<')
            return Shorten(text);
        return Title(text) is { Length: > 0 } title ? "an HTML page, \"" + Shorten(title) + "\"" : "an HTML page";
    }

    public static string Shorten(string text) => text.Length <= MaxLength ? text : text[..MaxLength] + "…";

    private static string Title(string html)
    {
        var tag = html.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        var start = tag < 0 ? -1 : html.IndexOf('>', tag);
        var end = start < 0 ? -1 : html.IndexOf('<', start);
        return end < 0 ? "" : html[(start + 1)..end].Trim();
    }
}
