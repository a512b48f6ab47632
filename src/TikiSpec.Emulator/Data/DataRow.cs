using System.Globalization;
using System.Text.Json;

namespace TikiSpec.Emulator.Data;

/// <summary>An object of a data file, with its place for messages.</summary>
internal sealed class DataRow
{
    private readonly JsonElement _json;
    private readonly string _location;

    public DataRow(JsonElement json, string place)
    {
        (_json, _location) = (json, place);
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException($"{place} must be an object");
        }
    }

    public void Allow(params string[] names)
    {
        if (
            _json.EnumerateObject().FirstOrDefault(property => !names.Contains(property.Name, StringComparer.Ordinal)) is
            { Value.ValueKind: not JsonValueKind.Undefined } unknown
        )
        {
            throw Problem(unknown.Name, $"is not known; known are {string.Join(", ", names)}");
        }
    }

    public ArgumentException Problem(string property, string text) => new($"{_location}.{property} {text}");

    public DataRow? Object(string name) => _json.Property(name) is { } value ? new DataRow(value, $"{_location}.{name}") : null;

    public IEnumerable<DataRow> Rows(string name) =>
        List(name)
            .Select((value, index) => new DataRow(value, string.Create(CultureInfo.InvariantCulture, $"{_location}.{name}[{index}]")));

    public string? Text(string name) => Typed(name, JsonValueKind.String, "must be a text")?.GetString();

    public string RequiredText(string name) => Text(name) ?? throw Problem(name, "is missing");

    public long? Integer(string name) =>
        Typed(name, JsonValueKind.Number, "must be a whole number") is { } value
            ? value.TryGetInt64(out var number)
                ? number
                : throw Problem(name, "must be a whole number")
            : null;

    public long RequiredInteger(string name) => Integer(name) ?? throw Problem(name, "is missing");

    public bool? Boolean(string name) =>
        _json.Property(name) is not { } value ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : throw Problem(name, "must be true or false");

    public IReadOnlyList<long>? Integers(string name) =>
        _json.Property(name) is null
            ? null
            : List(name)
                .Select(value =>
                    value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
                        ? number
                        : throw Problem(name, "must hold whole numbers")
                )
                .ToArray();

    public IReadOnlyList<string>? Texts(string name) =>
        _json.Property(name) is null
            ? null
            : List(name)
                .Select(value => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Problem(name, "must hold texts"))
                .ToArray();

    /// <summary>The whole numbers of an object whose names are whole numbers, too: <c>{"1054": 3}</c>.</summary>
    public IEnumerable<KeyValuePair<long, long>> Numbers(string name) =>
        (Typed(name, JsonValueKind.Object, "must be an object")?.EnumerateObject().AsEnumerable() ?? []).Select(property =>
            long.TryParse(property.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            && property.Value.ValueKind == JsonValueKind.Number
            && property.Value.TryGetInt64(out var number)
                ? KeyValuePair.Create(key, number)
                : throw Problem($"{name}.{property.Name}", "must be the id of a warehouse with a whole number")
        );

    /// <summary>The properties of an object, whatever they are.</summary>
    public IEnumerable<KeyValuePair<string, JsonElement>> Values(string name) =>
        (Typed(name, JsonValueKind.Object, "must be an object")?.EnumerateObject().AsEnumerable() ?? []).Select(static property =>
            KeyValuePair.Create(property.Name, property.Value.Clone())
        );

    private JsonElement? Typed(string name, JsonValueKind kind, string expected) =>
        _json.Property(name) is not { } value ? null
        : value.ValueKind == kind ? value
        : throw Problem(name, expected);

    private JsonElement[] List(string name) =>
        Typed(name, JsonValueKind.Array, "must be a list") is { } list ? list.EnumerateArray().ToArray() : [];
}
