using System.Text.Json;

namespace TikiSpec.Runtime;

/// <summary>A form made of an object's properties: lists repeat their name, objects are sent as JSON, null is left out.</summary>
internal sealed class FormBody(ReadOnlyMemory<byte> json) : RequestBody
{
    public override HttpContent ToContent(IEnumerable<KeyValuePair<string, ApiValue>>? extra) =>
        new FormUrlEncodedContent(Merge(json, extra).SelectMany(Pairs));

    private static IEnumerable<KeyValuePair<string, string>> Pairs(KeyValuePair<string, ApiValue> property) =>
        property.Value.Kind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Array => property.Value.Items.Select(item => new KeyValuePair<string, string>(property.Key, ApiText.Value(item))),
            _ => [new(property.Key, ApiText.Value(property.Value))],
        };
}
