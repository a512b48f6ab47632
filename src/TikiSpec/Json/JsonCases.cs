using System.ComponentModel;
using System.Text;
using System.Text.Json;
using TikiSpec.Json;
using TikiSpec.Json.Dates;

namespace TikiSpec.Runtime;

/// <summary>The types of a union, in the order in which they are tried, and how a value tells which of them it
/// is.</summary>
/// <remarks>An object's own properties are looked at once for all of them; nothing is read.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonCases
{
    private const int OnStack = 64;

    private readonly JsonCase[] _cases;
    private readonly byte[][] _names;
    private readonly JsonTextTable _table;
    private readonly ObjectCase?[] _objects;

    /// <summary>Prepares the cases.</summary>
    /// <param name="fallback">The number of the case that an object is of which is none of them; -1 where it is kept as
    /// it came.</param>
    /// <param name="cases">In the order in which they are tried.</param>
    public JsonCases(int fallback, params JsonCase[] cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        Fallback = fallback;
        _cases = cases;
        var names = cases.SelectMany(static one => NamesOf(one)).Distinct(StringComparer.Ordinal).ToArray();
        _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _table = new JsonTextTable(_names);
        var numbers = names
            .Select(static (name, number) => (name, number))
            .ToDictionary(static pair => pair.name, static pair => pair.number);
        _objects = Array.ConvertAll(cases, one => one.Types.HasFlag(JsonTypes.Object) ? new ObjectCase(one, numbers) : null);
    }

    internal int Count => _cases.Length;

    internal int Fallback { get; }

    /// <summary>The cases that a value may be of, the likeliest first.</summary>
    /// <param name="reader">Stands on the value; a copy, which may be read to its end.</param>
    /// <param name="found">Where to; as long as there are cases.</param>
    /// <returns>How many.</returns>
    internal int Find(Utf8JsonReader reader, Span<int> found)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            return FindObject(reader, found);
        var count = 0;
        for (var number = 0; number < _cases.Length; number++)
        {
            if (Fits(_cases[number], reader))
                found[count++] = number;
        }
        return count;
    }

    private static IEnumerable<string> NamesOf(JsonCase one) =>
        one
            .Required.Concat(one.Constants.Select(static constant => constant.Property))
            .Concat(one.PropertyTypes.Select(static property => property.Property))
            .Concat(one.Declared);

    private int FindObject(Utf8JsonReader reader, Span<int> found)
    {
        var types = _names.Length <= OnStack ? stackalloc JsonTypes[OnStack] : new JsonTypes[_names.Length];
        var isOther = _cases.Length <= OnStack ? stackalloc bool[OnStack] : new bool[_cases.Length];
        var hasOthers = false;
        ApiJson.Advance(ref reader);
        for (; reader.TokenType != JsonTokenType.EndObject; ApiJson.Advance(ref reader))
        {
            var name =
                reader.ValueIsEscaped || reader.HasValueSequence ? JsonTexts.IndexOf(ref reader, _names) : _table.IndexOf(reader.ValueSpan);
            ApiJson.Advance(ref reader);
            if (name < 0)
            {
                hasOthers = true;
            }
            else
            {
                types[name] = TypesOf(ref reader);
                Exclude(ref reader, name, isOther);
            }
            ApiJson.Skip(ref reader);
        }

        // What has a property that a case does not declare may be of it, and another is likelier.
        var count = 0;
        if (Fallback >= 0 && _objects[Fallback] is { Constants.Length: > 0 } @base && !isOther[Fallback] && @base.Fits(types))
            found[count++] = Fallback;
        foreach (var isKnown in (ReadOnlySpan<bool>)[true, false])
        {
            for (var number = 0; number < _cases.Length; number++)
            {
                if (
                    number != Fallback
                    && _objects[number] is { } one
                    && !isOther[number]
                    && one.Fits(types)
                    && one.Knows(types, hasOthers) == isKnown
                )
                    found[count++] = number;
            }
        }
        return count;
    }

    /// <summary>Marks the cases that have other values of a property.</summary>
    private void Exclude(ref Utf8JsonReader reader, int name, scoped Span<bool> isOther)
    {
        for (var number = 0; number < _objects.Length; number++)
        {
            foreach (var (property, values) in _objects[number]?.Constants ?? [])
            {
                if (property == name && !IsOneOf(ref reader, values))
                    isOther[number] = true;
            }
        }
    }

    private static bool Fits(JsonCase one, Utf8JsonReader reader)
    {
        if ((TypesOf(ref reader) & one.Types) == 0)
            return false;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return (one.Texts.Count == 0 || IsOneOf(ref reader, one.Texts)) && HasForm(ref reader, one.Form);
            case JsonTokenType.StartArray when one.Items is { } items:
                ApiJson.Advance(ref reader);
                return reader.TokenType == JsonTokenType.EndArray || Fits(items, reader);
            default:
                return true;
        }
    }

    private static bool IsOneOf(ref Utf8JsonReader reader, IReadOnlyList<string> values)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False))
            return false;
        var literal = reader.TokenType switch
        {
            JsonTokenType.String => null,
            JsonTokenType.Number => JsonTexts.NumberText(ref reader),
            var token => token == JsonTokenType.True ? "true" : "false",
        };
        foreach (var value in values)
        {
            if (literal is null ? reader.ValueTextEquals(value) : literal == value)
                return true;
        }
        return false;
    }

    private static bool HasForm(ref Utf8JsonReader reader, JsonTextForm form) =>
        form switch
        {
            JsonTextForm.DateTime => DateTimeText.Read(JsonTexts.Get(ref reader)).IsDeclared,
            JsonTextForm.Date => DateText.Read(JsonTexts.Get(ref reader)).IsDeclared,
            JsonTextForm.TikiDateTime => TikiDateTimeText.Read(JsonTexts.Get(ref reader)).IsDeclared,
            JsonTextForm.Uuid => Guid.TryParseExact(JsonTexts.Get(ref reader), "D", out _),
            JsonTextForm.Decimal => ApiJson.ParseDecimal(JsonTexts.Get(ref reader)).Value is not null,
            JsonTextForm.Base64 => Base64Text.Read(JsonTexts.Get(ref reader)).Value is not null,
            _ => true,
        };

    private static JsonTypes TypesOf(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => JsonTypes.Null,
            JsonTokenType.String => JsonTypes.String,
            JsonTokenType.True or JsonTokenType.False => JsonTypes.Boolean,
            JsonTokenType.StartObject => JsonTypes.Object,
            JsonTokenType.StartArray => JsonTypes.Array,
            _ => JsonTypes.Number | (JsonNumberText.IsWhole(JsonTexts.NumberText(ref reader)) ? JsonTypes.Integer : JsonTypes.None),
        };

    /// <summary>A case of objects, with numbers for names.</summary>
    private sealed class ObjectCase(JsonCase one, Dictionary<string, int> numbers)
    {
        private readonly int[] _required =
        [
            .. one
                .Required.Concat(one.Constants.Where(static constant => constant.IsRequired).Select(static constant => constant.Property))
                .Select(name => numbers[name]),
        ];
        private readonly (int Name, JsonTypes Types)[] _types = [.. one.PropertyTypes.Select(type => (numbers[type.Property], type.Types))];
        private readonly bool[]? _declared =
            one.Declared.Count == 0
                ? null
                : [.. numbers.OrderBy(static pair => pair.Value).Select(pair => one.Declared.Contains(pair.Key))];

        public (int Name, string[] Values)[] Constants { get; } =
        [.. one.Constants.Select(constant => (numbers[constant.Property], constant.Values))];

        /// <param name="types">For each name the types of its value; none where it is not there.</param>
        public bool Fits(ReadOnlySpan<JsonTypes> types)
        {
            foreach (var name in _required)
            {
                if (types[name] == JsonTypes.None)
                    return false;
            }
            foreach (var (name, expected) in _types)
            {
                if (types[name] != JsonTypes.None && (types[name] & (expected | JsonTypes.Null)) == 0)
                    return false;
            }
            return true;
        }

        public bool Knows(ReadOnlySpan<JsonTypes> types, bool hasOthers)
        {
            if (_declared is null)
                return true;
            for (var name = 0; name < _declared.Length; name++)
            {
                if (types[name] != JsonTypes.None && !_declared[name])
                    return false;
            }
            return !hasOthers;
        }
    }
}
