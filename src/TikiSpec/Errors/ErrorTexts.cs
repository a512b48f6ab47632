using System.Text.Json;

namespace TikiSpec.Errors;

/// <summary>Finds what a server says went wrong, in every envelope that is known.</summary>
/// <remarks>
/// Known are: <c>errors</c> as a list of texts or objects, or as an object of lists; <c>msg</c>; <c>error</c> as an
/// object with <c>message</c>;
/// <c>message</c> as a text or by language; OAuth's <c>error</c> with <c>error_description</c> and <c>error_hint</c>;
/// problem details.
/// </remarks>
internal static class ErrorTexts
{
    public static IReadOnlyList<string> Of(ApiValue body)
    {
        if (body.Kind == JsonValueKind.String)
            return [.. Texts(body)];
        if (body.Kind == JsonValueKind.Array)
            return [.. body.Items.SelectMany(Texts)];

        foreach (var found in Candidates(body.Properties))
        {
            if (found.Count > 0)
                return found;
        }
        return [];
    }

    /// <summary>The server's id of the request, where the body has one.</summary>
    public static string? RequestId(ApiValue body)
    {
        foreach (var id in (ApiValue[])[body["meta"]["id"], body["error"]["id"], body["request_id"], body["trace_id"]])
        {
            if (id.TryGetString(out var text) && text.Length > 0)
                return text;
        }
        return null;
    }

    private static IEnumerable<IReadOnlyList<string>> Candidates(ApiProperties body)
    {
        yield return [.. Texts(body.GetValueOrDefault("errors"))];
        yield return OAuth(body);
        yield return [.. Texts(body.GetValueOrDefault("message"))];
        yield return [.. Texts(body.GetValueOrDefault("msg"))];
        yield return [.. Texts(body.GetValueOrDefault("error"))];
        yield return
        [
            .. Texts(body.GetValueOrDefault("detail"))
                .DefaultIfEmpty(TextOrEmpty(body.GetValueOrDefault("title")))
                .Where(static text => text.Length > 0),
        ];
    }

    private static IReadOnlyList<string> OAuth(ApiProperties body)
    {
        var description = TextOrEmpty(body.GetValueOrDefault("error_description"));
        if (description.Length == 0)
            return [];
        var error = TextOrEmpty(body.GetValueOrDefault("error"));
        var hint = TextOrEmpty(body.GetValueOrDefault("error_hint"));
        return [(error.Length == 0 ? "" : error + ": ") + description + (hint.Length == 0 ? "" : " " + hint)];
    }

    private static IEnumerable<string> Texts(ApiValue value) =>
        value.Kind switch
        {
            JsonValueKind.Array => value.Items.SelectMany(Texts),
            JsonValueKind.Object => OfObject(value.Properties),
            _ => TextOrEmpty(value) is { Length: > 0 } text ? [text] : [],
        };

    private static IEnumerable<string> OfObject(ApiProperties properties)
    {
        // By language: English where there is English.
        foreach (var name in (string[])["message", "en", "vi", "detail", "title", "description"])
        {
            if (TextOrEmpty(properties.GetValueOrDefault(name)) is { Length: > 0 } text)
                return [text];
        }
        // By property: {"price": ["must be above 0"]}.
        return properties.SelectMany(static property => Texts(property.Value).Select(text => property.Key + ": " + text));
    }

    private static string TextOrEmpty(ApiValue value) => value.TryGetString(out var text) ? text.Trim() : "";
}
