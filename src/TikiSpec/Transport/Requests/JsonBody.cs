using System.Net.Http.Headers;

namespace TikiSpec.Runtime;

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
