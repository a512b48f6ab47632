using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Model.Reading;

/// <summary>What we can do with a content type.</summary>
internal static class ContentTypes
{
    public static BodyFormat FormatOf(string contentType)
    {
        var type = MediaTypeName.Of(contentType);
        return type switch
        {
            _ when MediaTypeName.IsJson(type) => BodyFormat.Json,
            "application/x-www-form-urlencoded" => BodyFormat.Form,
            "text/event-stream" => BodyFormat.Binary,
            _ when type.StartsWith("text/", StringComparison.Ordinal) => BodyFormat.Text,
            _ => BodyFormat.Binary,
        };
    }

    /// <summary>The format that the client uses: JSON, else a form, else text, else the first.</summary>
    public static MediaTypeView? Choose(IReadOnlyList<MediaTypeView> content) =>
        content.OrderBy(static media => Rank(FormatOf(media.Name))).FirstOrDefault();

    /// <summary>A range cannot be sent, so what we would send for it is named.</summary>
    public static string ToSend(string contentType) =>
        contentType.IndexOf('*') < 0
            ? contentType
            : FormatOf(contentType) switch
            {
                BodyFormat.Json => "application/json",
                BodyFormat.Text => "text/plain",
                _ => "application/octet-stream",
            };

    private static int Rank(BodyFormat format) =>
        format switch
        {
            BodyFormat.Json => 0,
            BodyFormat.Form => 1,
            BodyFormat.Text => 2,
            _ => 3,
        };
}
