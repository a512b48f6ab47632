using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Json;

/// <summary>A value that is put together here, part by part: what a text of a request means, or what is made
/// up.</summary>
internal sealed class PlainValue : IJsonValue
{
    public static readonly PlainValue Null = new(JsonValueKind.Null, "", [], []);

    private PlainValue(
        JsonValueKind kind,
        string text,
        IReadOnlyList<IJsonValue> items,
        IReadOnlyList<KeyValuePair<string, IJsonValue>> properties
    ) => (Kind, Text, Items, Properties) = (kind, text, items, properties);

    public JsonValueKind Kind { get; }

    public string Text { get; }

    public IReadOnlyList<IJsonValue> Items { get; }

    public IEnumerable<KeyValuePair<string, IJsonValue>> Properties { get; }

    public static PlainValue String(string text) => new(JsonValueKind.String, text, [], []);

    /// <param name="text">As JSON writes it.</param>
    public static PlainValue Number(string text) => new(JsonValueKind.Number, text, [], []);

    public static PlainValue Boolean(bool value) => new(JsonValueKind.Boolean, value ? "true" : "false", [], []);

    public static PlainValue List(IReadOnlyList<IJsonValue> items) => new(JsonValueKind.Array, "", items, []);

    public static PlainValue Object(IReadOnlyList<KeyValuePair<string, IJsonValue>> properties) =>
        new(JsonValueKind.Object, "", [], properties);

    public IJsonValue? Find(string name) => Properties.FirstOrDefault(property => property.Key == name).Value;
}
