using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

/// <summary>The known values of an open enum, so that reading one of them makes no new string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonKnownTexts
{
    // Comparing references costs next to nothing, but not among hundreds of them.
    private const int FewEnough = 16;

    private readonly string[] _values;
    private readonly JsonEncodedText[] _encoded;
    private readonly byte[][] _utf8;
    private readonly JsonTextTable _table;

    /// <summary>Prepares the values.</summary>
    /// <param name="values">As they travel.</param>
    public JsonKnownTexts(params string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = values;
        _encoded =
            values.Length <= FewEnough
                ? Array.ConvertAll(values, static value => JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))
                : [];
        _utf8 = Array.ConvertAll(values, Encoding.UTF8.GetBytes);
        _table = new JsonTextTable(_utf8);
    }

    /// <summary>One of the known values, compared by ordinal.</summary>
    /// <param name="value">The text.</param>
    public bool Contains(string? value) => value is not null && Array.IndexOf(_values, value) >= 0;

    /// <summary>Writes a property's value; a known one is not looked through for what must be escaped.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value, which is the known string itself where it was read or taken from the
    /// type.</param>
    public void Write(Utf8JsonWriter writer, JsonEncodedText name, string value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        for (var index = 0; index < _encoded.Length; index++)
        {
            if (ReferenceEquals(_values[index], value))
            {
                writer.WriteString(name, _encoded[index]);
                return;
            }
        }
        writer.WriteString(name, value);
    }

    /// <summary>The known value that the reader's string equals, or null.</summary>
    internal string? Find(ref Utf8JsonReader reader)
    {
        var index =
            reader.ValueIsEscaped || reader.HasValueSequence ? JsonTexts.IndexOf(ref reader, _utf8) : _table.IndexOf(reader.ValueSpan);
        return index < 0 ? null : _values[index];
    }
}
