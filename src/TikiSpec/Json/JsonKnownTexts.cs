using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace TikiSpec.Runtime;

/// <summary>The known values of an open enum, so that reading one of them makes no new string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonKnownTexts
{
    private readonly string[] _values;
    private readonly byte[][] _utf8;
    private readonly JsonTextTable _table;

    /// <summary>Prepares the values.</summary>
    /// <param name="values">As they travel.</param>
    public JsonKnownTexts(params string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = values;
        _utf8 = Array.ConvertAll(values, Encoding.UTF8.GetBytes);
        _table = new JsonTextTable(_utf8);
    }

    /// <summary>One of the known values, compared by ordinal.</summary>
    /// <param name="value">The text.</param>
    public bool Contains(string? value) => value is not null && Array.IndexOf(_values, value) >= 0;

    /// <summary>The known value that the reader's string equals, or null.</summary>
    internal string? Find(ref Utf8JsonReader reader)
    {
        var index = reader.ValueIsEscaped || reader.HasValueSequence ? JsonTexts.IndexOf(ref reader, _utf8) : _table.IndexOf(reader.ValueSpan);
        return index < 0 ? null : _values[index];
    }
}
