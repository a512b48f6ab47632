namespace TikiSpec.Runtime;

/// <summary>A body that the caller made and that may be a stream.</summary>
internal sealed class ContentBody(HttpContent content) : RequestBody
{
    public override bool IsRepeatable => false;

    public override HttpContent ToContent(IEnumerable<KeyValuePair<string, ApiValue>>? extra)
    {
        RefuseExtra(extra);
        return content;
    }
}
