using System.Globalization;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Validation;

/// <summary>A value of the style deepObject: <c>name[key][inner]=text</c>, lists as <c>name[]=text</c> or by
/// numbers.</summary>
internal sealed class DeepValue
{
    private const int MaxDepth = 32;

    private readonly List<string> _texts = [];
    private readonly Dictionary<string, DeepValue> _parts = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>Null where no pair is of this name.</summary>
    public static DeepValue? Read(string name, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        DeepValue? root = null;
        foreach (var (key, text) in pairs)
        {
            if (key.StartsWith(name + "[", StringComparison.Ordinal) && key.EndsWith(']'))
            {
                root ??= new DeepValue();
                root.Add(key[(name.Length + 1)..^1].Split("][", MaxDepth), WireText.Plain(text));
            }
        }

        return root;
    }

    public IJsonValue ToValue(TypedText texts, IReadOnlyList<SchemaView> schemas)
    {
        if (_parts.Count == 0)
        {
            return texts.Read(schemas, _texts[0]);
        }

        if (IsList(schemas))
        {
            var items = ValueShapes.ItemsOf(schemas);
            return PlainValue.List([
                .. _order.SelectMany(key =>
                    _parts[key] is { _parts.Count: 0 } plain
                        ? plain._texts.Select(text => texts.Read(items, text))
                        : [_parts[key].ToValue(texts, items)]
                ),
            ]);
        }

        return PlainValue.Object([
            .. _order.Select(key => KeyValuePair.Create(key, _parts[key].ToValue(texts, ValueShapes.PropertyOf(schemas, key)))),
        ]);
    }

    private bool IsList(IReadOnlyList<SchemaView> schemas) =>
        _order.TrueForAll(static key => key.Length == 0)
        || (
            new ValueShapes(schemas) is { MayBeList: true, MayBeObject: false }
            && _order.TrueForAll(static key => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        );

    private void Add(ReadOnlySpan<string> keys, string text)
    {
        if (keys.Length == 0)
        {
            _texts.Add(text);
            return;
        }

        if (!_parts.TryGetValue(keys[0], out var part))
        {
            _parts[keys[0]] = part = new DeepValue();
            _order.Add(keys[0]);
        }

        part.Add(keys[1..], text);
    }
}
