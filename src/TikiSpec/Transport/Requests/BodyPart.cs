using System.ComponentModel;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

/// <summary>A part of a multipart body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BodyPart
{
    private const string JsonType = "application/json";

    private readonly Func<HttpContent> _content;

    private BodyPart(string name, string? fileName, bool isRepeatable, Func<HttpContent> content)
    {
        Name = name;
        FileName = fileName;
        IsRepeatable = isRepeatable;
        _content = content;
    }

    internal string Name { get; }

    internal string? FileName { get; }

    internal bool IsRepeatable { get; }

    internal HttpContent ToContent() => _content();

    /// <summary>A property: a text is one part, an object one of JSON, a list one for each of its items; null is
    /// none.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The property.</param>
    /// <param name="value">Its value.</param>
    /// <param name="write">Writes it as JSON, of which the parts are made.</param>
    /// <param name="contentType">What the spec says of the part; JSON of a list is one part.</param>
    public static IEnumerable<BodyPart> Of<T>(string name, T value, JsonWrite<T> write, string? contentType = null) =>
        Of(name, new ApiValue(ApiJsonWriter.WriteToSend(value, write).ToArray()), contentType);

    /// <summary>A file; null is none.</summary>
    /// <param name="name">The property.</param>
    /// <param name="file">Its value.</param>
    /// <param name="contentType">What the spec says of the part, where the file does not say it itself.</param>
    public static IEnumerable<BodyPart> Of(string name, ApiFile? file, string? contentType = null) =>
        file is null
            ? []
            :
            [
                new(
                    name,
                    file.FileName,
                    file.IsRepeatable,
                    () => Typed(file.ToContent(), file.ContentType ?? contentType ?? "application/octet-stream")
                ),
            ];

    /// <summary>Files, each a part of the same name; null is none.</summary>
    /// <param name="name">The property.</param>
    /// <param name="files">Its value.</param>
    /// <param name="contentType">What the spec says of the part, where a file does not say it itself.</param>
    public static IEnumerable<BodyPart> Of(string name, IEnumerable<ApiFile?>? files, string? contentType = null) =>
        files?.SelectMany(file => Of(name, file, contentType)) ?? [];

    /// <summary>Properties that the spec does not declare.</summary>
    /// <param name="properties">The properties.</param>
    public static IEnumerable<BodyPart> Of(ApiProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return properties.SelectMany(static property => Of(property.Key, property.Value, null));
    }

    internal static IEnumerable<BodyPart> Of(string name, ApiValue value, string? contentType)
    {
        var isJson = contentType is not null && MediaTypeHeaderValue.Parse(contentType).MediaType is { } type && IsJson(type);
        return value.Kind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => [],
            JsonValueKind.Array when !isJson => value.Items.SelectMany(item => Of(name, item, contentType)),
            _ when isJson || value.Kind is JsonValueKind.Object or JsonValueKind.Array =>
            [
                new(name, null, true, () => Typed(new ByteArrayContent(value.Utf8.ToArray()), isJson ? contentType : JsonType)),
            ],
            _ => [new(name, null, true, () => Typed(new ByteArrayContent(Encoding.UTF8.GetBytes(ApiText.Value(value))), contentType))],
        };
    }

    private static bool IsJson(string type) => type == JsonType || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    private static HttpContent Typed(HttpContent content, string? contentType)
    {
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return content;
    }
}
