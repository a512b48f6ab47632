using System.Text.Json;
using TikiSpec.OpenApi.Values;
using Kind = TikiSpec.OpenApi.Values.JsonValueKind;

namespace TikiSpec.Emulator.Json;

/// <summary>A value that was parsed, for the judge of values.</summary>
internal sealed class ElementValue(JsonElement element) : IJsonValue
{
    public Kind Kind =>
        element.ValueKind switch
        {
            System.Text.Json.JsonValueKind.Object => Kind.Object,
            System.Text.Json.JsonValueKind.Array => Kind.Array,
            System.Text.Json.JsonValueKind.String => Kind.String,
            System.Text.Json.JsonValueKind.Number => Kind.Number,
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => Kind.Boolean,
            _ => Kind.Null,
        };

    public string Text =>
        Kind switch
        {
            Kind.String => element.GetString()!,
            Kind.Number or Kind.Boolean => element.GetRawText(),
            _ => "",
        };

    public IReadOnlyList<IJsonValue> Items =>
        Kind == Kind.Array ? [.. element.EnumerateArray().Select(static item => new ElementValue(item))] : [];

    public IEnumerable<KeyValuePair<string, IJsonValue>> Properties =>
        Kind == Kind.Object
            ? element
                .EnumerateObject()
                .Select(static property => KeyValuePair.Create(property.Name, (IJsonValue)new ElementValue(property.Value)))
            : [];

    public IJsonValue? Find(string name) =>
        Kind == Kind.Object && element.TryGetProperty(name, out var value) ? new ElementValue(value) : null;
}
