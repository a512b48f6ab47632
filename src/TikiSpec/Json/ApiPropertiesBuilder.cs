using System.ComponentModel;
using System.Runtime.InteropServices;

namespace TikiSpec.Runtime;

/// <summary>
/// Collects undeclared properties while an object is read. Its default value is ready for use and costs nothing until
/// the first property.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ApiPropertiesBuilder
{
    private List<KeyValuePair<string, ApiValue>>? _properties;

    /// <summary>Adds a property; one of the same name is replaced in <see cref="Build"/>.</summary>
    /// <param name="name">The property's name as it travels.</param>
    /// <param name="value">Its value.</param>
    public void Add(string name, ApiValue value) => (_properties ??= []).Add(new(name, value));

    /// <summary>The properties, of which the last of a name has won and stands where the first stood.</summary>
    public readonly ApiProperties Build() => _properties is null ? ApiProperties.Empty : Create(CollectionsMarshal.AsSpan(_properties));

    /// <summary>Makes properties of a collection expression.</summary>
    /// <param name="properties">The properties.</param>
    public static ApiProperties Create(ReadOnlySpan<KeyValuePair<string, ApiValue>> properties)
    {
        if (properties.IsEmpty)
            return ApiProperties.Empty;

        // Names are few as a rule. Where they are many they are hashed: a response with many thousand properties of its
        // own must not take quadratic time.
        var distinct = new KeyValuePair<string, ApiValue>[properties.Length];
        var index =
            properties.Length < ApiProperties.FirstIndexed ? null : new Dictionary<string, int>(properties.Length, StringComparer.Ordinal);
        var count = 0;
        foreach (var property in properties)
        {
            var position = index is null ? ApiProperties.IndexOf(distinct.AsSpan(0, count), property.Key) : PositionOf(index, property.Key);
            if (position < 0)
                position = count++;
            distinct[position] = property;
        }
        Array.Resize(ref distinct, count);
        return new(distinct, index);
    }

    /// <returns>-1 for a name that was not there; it then stands for the next position.</returns>
    private static int PositionOf(Dictionary<string, int> index, string name)
    {
        ref var position = ref CollectionsMarshal.GetValueRefOrAddDefault(index, name, out var isThere);
        if (isThere)
            return position;
        position = index.Count - 1;
        return -1;
    }
}
