using System.Net.Http.Headers;
using System.Text;

namespace TikiSpec.Runtime;

/// <summary>A body of text.</summary>
internal sealed class TextBody(string text, string contentType) : RequestBody
{
    public override HttpContent ToContent(IEnumerable<KeyValuePair<string, ApiValue>>? extra)
    {
        RefuseExtra(extra);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        content.Headers.ContentType.CharSet ??= "utf-8";
        return content;
    }
}
