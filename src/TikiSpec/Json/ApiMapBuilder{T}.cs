using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>Collects undeclared properties of one type while an object is read. Its default value is ready for use and
/// costs nothing until the first property.</summary>
/// <typeparam name="T">A value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ApiMapBuilder<T>
{
    private Dictionary<string, T>? _values;

    /// <summary>Adds a property; the last of a name wins.</summary>
    /// <param name="name">The property's name as it travels.</param>
    /// <param name="value">Its value.</param>
    public void Add(string name, T value) => (_values ??= new(StringComparer.Ordinal))[name] = value;

    /// <summary>The properties.</summary>
    public readonly IReadOnlyDictionary<string, T> Build() => _values ?? ApiMap.Absent<T>();
}
