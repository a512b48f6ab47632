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
            "multipart/form-data" => BodyFormat.Multipart,
            "text/event-stream" => BodyFormat.Events,
            "application/x-ndjson"
            or "application/ndjson"
            or "application/jsonl"
            or "application/x-jsonlines"
            or "application/jsonlines"
            or "application/json-seq" => BodyFormat.JsonLines,
            _ when type.StartsWith("text/", StringComparison.Ordinal) => BodyFormat.Text,
            _ => BodyFormat.Binary,
        };
    }

    /// <summary>Comes bit by bit.</summary>
    public static bool IsStream(string contentType) => FormatOf(contentType) is BodyFormat.Events or BodyFormat.JsonLines;

    /// <summary>The format that the client uses: JSON, else a form, else parts, else text, else the first.</summary>
    public static MediaTypeView? Choose(IReadOnlyList<MediaTypeView> content) =>
        content.OrderBy(static media => Rank(FormatOf(media.Name))).FirstOrDefault();

    /// <summary>The format of what comes back: parts are only written.</summary>
    public static BodyFormat ResponseFormatOf(string contentType) =>
        FormatOf(contentType) is var format and not (BodyFormat.Multipart or BodyFormat.Form) ? format
        : MediaTypeName.Of(contentType).StartsWith("multipart/", StringComparison.Ordinal) ? BodyFormat.Binary
        : BodyFormat.Text;

    /// <summary>The format of what is sent: streams of values are the caller's own content.</summary>
    public static BodyFormat RequestFormatOf(string contentType) =>
        FormatOf(contentType) is var format and not (BodyFormat.Events or BodyFormat.JsonLines) ? format : BodyFormat.Binary;

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
            BodyFormat.Multipart => 2,
            BodyFormat.Text => 3,
            _ => 4,
        };
}
