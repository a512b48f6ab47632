using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Validation;

/// <summary>The texts of a list in a path, a query or a header for the judge of values.</summary>
internal sealed class TextValues(IReadOnlyList<IJsonValue> items) : IJsonValue
{
    public JsonValueKind Kind => JsonValueKind.Array;

    public string Text => "";

    public IReadOnlyList<IJsonValue> Items => items;

    public IEnumerable<KeyValuePair<string, IJsonValue>> Properties => [];

    public IJsonValue? Find(string name) => null;
}
