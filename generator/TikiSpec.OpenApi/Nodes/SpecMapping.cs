using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Nodes;

/// <summary>A mapping, its properties in document order, no key twice.</summary>
public sealed class SpecMapping : SpecNode
{
    private const int SmallCount = 8;

    private readonly SpecProperty[] _properties;
    private Dictionary<string, int>? _index;

    public SpecMapping(SpecSource source, int start, int end, SpecProperty[] properties)
        : base(source, start, end)
    {
        _properties = properties;
        Reference = Array.Find(properties, static property => property.Name == "$ref")?.Value is SpecScalar { Kind: ScalarKind.String } text
            ? text
            : null;
        HasExtensions = Array.Exists(properties, static property => ExtensionKey.Is(property.Name));
    }

    public IReadOnlyList<SpecProperty> Properties => _properties;

    /// <summary>The reference that stands in it, or null. A property may be called <c>$ref</c>, too: a reference is a
    /// string. Looked for once, because every resolving asks for it.</summary>
    internal SpecScalar? Reference { get; }

    /// <summary>A property extends OpenAPI. Told apart once, because most mappings have no such and are asked for two
    /// dozen of them.</summary>
    internal bool HasExtensions { get; }

    /// <summary>Another mapping with the same properties.</summary>
    internal SpecMapping Twin() => new(Source, Start, End, _properties);

    /// <summary>The value under <paramref name="name"/>, or null.</summary>
    public SpecNode? this[string name]
    {
        get
        {
            var index = IndexOf(name);
            return index < 0 ? null : _properties[index].Value;
        }
    }

    /// <summary>The key itself, where a problem with the whole property is shown.</summary>
    public SpecScalar? KeyOf(string name)
    {
        var index = IndexOf(name);
        return index < 0 ? null : _properties[index].Key;
    }

    public override string Noun => "a mapping";

    private int IndexOf(string name)
    {
        if (!HasExtensions && ExtensionKey.Is(name))
        {
            return -1;
        }

        name = ClientKeys.NameOf(name);
        if (_properties.Length <= SmallCount)
        {
            for (var i = 0; i < _properties.Length; i++)
            {
                var known = _properties[i].Name;
                if (known.Length == name.Length && known == name)
                {
                    return i;
                }
            }

            return -1;
        }

        return (_index ??= MakeIndex()).TryGetValue(name, out var found) ? found : -1;
    }

    private Dictionary<string, int> MakeIndex()
    {
        var index = new Dictionary<string, int>(_properties.Length, StringComparer.Ordinal);
        for (var i = 0; i < _properties.Length; i++)
        {
            index[_properties[i].Name] = i;
        }

        return index;
    }
}

/// <summary>A key of a mapping and its value.</summary>
public sealed record SpecProperty(SpecScalar Key, SpecNode Value)
{
    /// <summary>The key's text; of a key with two spellings the newer one: see <see cref="ClientKeys"/>.</summary>
    public string Name { get; } = ClientKeys.NameOf(Key.Text);
}
