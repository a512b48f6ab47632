using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using TikiSpec.Json;
using TikiSpec.Runtime;
using TikiSpec.Texts;

namespace TikiSpec.Transport.Requests;

/// <summary>What a request carries.</summary>
internal abstract class RequestBody
{
    /// <summary>It can be sent again after a failure.</summary>
    public virtual bool IsRepeatable => true;

    /// <summary>Makes the content of one attempt.</summary>
    /// <param name="extra">Undeclared properties, which only an object can take.</param>
    public abstract HttpContent ToContent(IEnumerable<KeyValuePair<string, ApiValue>>? extra);

    /// <summary>The same body with headers of its parts.</summary>
    /// <param name="headers">What callers give: at least one.</param>
    /// <exception cref="ArgumentException">The body has no parts, or a header is none.</exception>
    public virtual RequestBody With(IReadOnlyList<PartHeader> headers) =>
        throw new ArgumentException("PartHeaders can only be given to a multipart body.");

    /// <summary>The properties of a JSON object with the undeclared ones.</summary>
    protected static ApiProperties Merge(ReadOnlyMemory<byte> json, IEnumerable<KeyValuePair<string, ApiValue>>? extra)
    {
        var value = new ApiValue(json.ToArray());
        return value.Kind is System.Text.Json.JsonValueKind.Object or System.Text.Json.JsonValueKind.Null
            ? ApiPropertiesBuilder.Create([.. value.Properties, .. extra ?? []])
            : throw Refuse();
    }

    protected static void RefuseExtra(IEnumerable<KeyValuePair<string, ApiValue>>? extra)
    {
        if (extra?.Any() == true)
            throw Refuse();
    }

    private static ArgumentException Refuse() =>
        new("Body properties can only be added to a body that is an object.", nameof(CallOptions.BodyProperties));
}

/// <summary>A body of JSON.</summary>
internal sealed class JsonBody(ReadOnlyMemory<byte> json, string contentType) : RequestBody
{
    public override HttpContent ToContent(IEnumerable<KeyValuePair<string, ApiValue>>? extra)
    {
        var bytes = extra is null
            ? json
            : ApiJsonWriter.Write(Merge(json, extra), static (writer, properties) => properties.WriteObject(writer));
        var content = new ReadOnlyMemoryContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return content;
    }
}

/// <summary>A form made of an object's properties: lists repeat their name, objects are sent as JSON, null is left
/// out.</summary>
internal sealed class FormBody(ReadOnlyMemory<byte> json, IReadOnlyList<FormProperty>? styled) : RequestBody
{
    public override HttpContent ToContent(IEnumerable<KeyValuePair<string, ApiValue>>? extra)
    {
        var pairs = Merge(json, extra).SelectMany(Pairs);
        // Forms have a plus for a blank.
        var text = string.Join("&", pairs).Replace("%20", "+", StringComparison.Ordinal);
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return content;
    }

    private IEnumerable<string> Pairs(KeyValuePair<string, ApiValue> property) =>
        styled?.FirstOrDefault(one => one.Name == property.Key) is { } style
            ? StyledText.Pairs(property.Key, style.Style, style.Explode, property.Value)
            : property.Value.Kind switch
            {
                JsonValueKind.Null => [],
                JsonValueKind.Array => property.Value.Items.Select(item => Pair(property.Key, item)),
                _ => [Pair(property.Key, property.Value)],
            };

    private static string Pair(string name, ApiValue value) =>
        Uri.EscapeDataString(name) + "=" + Uri.EscapeDataString(ApiText.Value(value));
}

/// <summary>A body of text, in the charset that its content type names.</summary>
internal sealed class TextBody(string text, string contentType) : RequestBody
{
    public override HttpContent ToContent(IEnumerable<KeyValuePair<string, ApiValue>>? extra)
    {
        RefuseExtra(extra);
        var type = MediaTypeHeaderValue.Parse(contentType);
        // A charset that nobody here knows is not claimed.
        var encoding = type.CharSet?.Trim('"') is { } name ? Charsets.Find(name) : null;
        if (encoding is null)
            type.CharSet = "utf-8";
        return new ByteArrayContent(encoding is null ? Encoding.UTF8.GetBytes(text) : Charsets.Encode(encoding, text))
        {
            Headers = { ContentType = type },
        };
    }
}

/// <summary>A body that the caller made and that may be a stream. Sending disposes of it, so that it is sent
/// once.</summary>
internal sealed class ContentBody(HttpContent content, string? contentType) : RequestBody
{
    private static readonly ConditionalWeakTable<HttpContent, object> Sent = [];
    private static readonly object Mark = new();

    public override bool IsRepeatable => false;

    public override HttpContent ToContent(IEnumerable<KeyValuePair<string, ApiValue>>? extra)
    {
        RefuseExtra(extra);
        if (!Sent.TryAdd(content, Mark))
            throw new ArgumentException(
                "Nothing was sent: this HttpContent was sent before, and sending disposes of it. Make a new one for each call."
            );
        // Parts have a boundary, which only their content knows.
        if (contentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == false)
            content.Headers.ContentType ??= MediaTypeHeaderValue.Parse(contentType);
        return content;
    }
}
