namespace TikiSpec.OpenApi.Grammar;

/// <summary>Names of media types, as keys of <c>content</c> and as headers have them.</summary>
public static class MediaTypeName
{
    /// <summary>In small letters, without parameters.</summary>
    public static string Of(string contentType)
    {
        var semicolon = contentType.IndexOf(';');
        return (semicolon < 0 ? contentType : contentType.Substring(0, semicolon)).Trim().ToLowerInvariant();
    }

    /// <summary>JSON, also by a name of its own (<c>application/problem+json</c>), or by a range that JSON is
    /// in.</summary>
    public static bool IsJson(string contentType) =>
        Of(contentType) is var name
        && (name is "application/json" or "text/json" or "*/*" or "application/*" || name.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>XML, also by a name of its own (<c>application/problem+xml</c>).</summary>
    public static bool IsXml(string contentType) =>
        Of(contentType) is var name && (name.EndsWith("/xml", StringComparison.Ordinal) || name.EndsWith("+xml", StringComparison.Ordinal));

    public static bool IsForm(string contentType) => Of(contentType) is "application/x-www-form-urlencoded" or "multipart/form-data";
}
