using System.Buffers.Binary;
using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

/// <summary>The wire names of a type's properties, ready for finding a name in JSON and for writing one.</summary>
/// <remarks>
/// Servers send properties in a stable order, though seldom in the declared one: the property that followed the last
/// one the time before is tried first.
/// Any other name is found by its length and then by its bytes.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonPropertyNames
{
    /// <summary>How many properties a word of bits stands for.</summary>
    internal const int WordSize = 64;

    // A quotation mark never stands bare within a name, so nothing in JSON equals this.
    private static readonly byte[] NoName = "\""u8.ToArray();

    private readonly string[] _texts;
    private readonly byte[][] _utf8;
    private readonly JsonEncodedText[] _encoded;
    private readonly JsonTextTable _table;

    // A bit for each property.
    private readonly ulong[] _required;
    private readonly ulong[] _notNull;

    // The names as they stand between quotes when nothing in them is escaped, and after them one that is never found.
    private readonly byte[][] _bare;

    // For each property, shifted by one so that the object's start comes first: which one followed it last. Threads
    // write it as they come: whatever they leave
    // there is tried, not trusted.
    private readonly int[] _followers;

    // For who looks for a text: made when somebody does.
    private Dictionary<string, int>? _numbers;

    /// <summary>Prepares the names of an object in which nothing has to come, and everything may be null.</summary>
    /// <param name="names">In the order in which properties are numbered; aliases after the properties.</param>
    public JsonPropertyNames(params string[] names)
        : this([], [], names) { }

    /// <summary>Prepares the names of an object with up to 64 properties.</summary>
    /// <param name="required">A bit for each property that has to come.</param>
    /// <param name="notNull">A bit for each property whose reader takes null and which must not be null.</param>
    /// <param name="names">In the order in which properties are numbered; aliases after the properties.</param>
    public JsonPropertyNames(ulong required, ulong notNull, params string[] names)
        : this([required], [notNull], names) { }

    /// <summary>Prepares the names.</summary>
    /// <param name="required">A bit for each property that has to come, in words of 64; words that are missing are
    /// 0.</param>
    /// <param name="notNull">A bit for each property whose reader takes null and which must not be null.</param>
    /// <param name="names">In the order in which properties are numbered; aliases after the properties.</param>
    public JsonPropertyNames(ulong[] required, ulong[] notNull, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(required);
        ArgumentNullException.ThrowIfNull(notNull);
        ArgumentNullException.ThrowIfNull(names);
        _required = required;
        _notNull = notNull;
        _texts = names;
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _encoded = Array.ConvertAll(names, static name => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
        _table = new JsonTextTable(_utf8);
        _bare = [.. _utf8.Select(static name => name.Length > 0 && !name.Contains((byte)'\\') ? name : NoName), NoName];
        _followers = [.. Enumerable.Range(0, names.Length + 1)];
    }

    /// <summary>A name as it is written.</summary>
    /// <param name="property">The property's number.</param>
    public JsonEncodedText this[int property] => _encoded[property];

    /// <summary>A name, of which nothing is escaped.</summary>
    internal string Text(int property) => _texts[property];

    /// <summary>All names as they are written: a type keeps them in a static field, where reaching one costs the
    /// least.</summary>
    public JsonEncodedText[] ToEncoded() => [.. _encoded];

    /// <summary>In how many words the bits of the required properties are.</summary>
    internal int Words => _required.Length;

    /// <summary>Writes the undeclared properties of an object that is being written, and its end.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="additional">The properties; null for none.</param>
    /// <param name="declared">How many of the names are of declared properties: these are written already.</param>
    /// <param name="kept">The numbers of those whose text stands among the undeclared when it could not be
    /// read.</param>
    public void End(Utf8JsonWriter writer, ApiProperties? additional, int declared, ReadOnlySpan<int> kept = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        additional?.WriteTo(writer, this, declared, kept);
        writer.WriteEndObject();
    }

    /// <summary>Begins an object.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public JsonObjectReading Read(ref Utf8JsonReader reader, JsonReadContext json) =>
        new(this, isNone: !ApiJson.BeginObject(ref reader, json));

    /// <summary>A bit for each property of a word that had to come and did not.</summary>
    internal ulong Missing(int word, ulong came) => word < _required.Length ? _required[word] & ~came : 0;

    /// <summary>A property came as null: reports it where it must not be null.</summary>
    internal void ReportNull(ref Utf8JsonReader reader, JsonReadContext json, int property)
    {
        var word = property / WordSize;
        if (word < _notNull.Length && (_notNull[word] & (1UL << (property % WordSize))) != 0)
            json.RefuseNull(ref reader);
    }

    /// <summary>The number of a name; -1 where it is none of these.</summary>
    internal int NumberOf(string name)
    {
        var numbers = _numbers;
        if (numbers is null)
        {
            numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var number = 0; number < _texts.Length; number++)
                numbers.TryAdd(_texts[number], number);
            _numbers = numbers;
        }
        return numbers.TryGetValue(name, out var found) ? found : -1;
    }

    /// <summary>Goes to the object's next property.</summary>
    /// <param name="reader">Stands on the object's start or on the last token of the property before.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="property">
    /// Starts as -1. Afterwards the property's number, and the reader stands on its value; or a negative number for an
    /// undeclared property, and the
    /// reader stands on the name.
    /// </param>
    /// <returns>False at the object's end.</returns>
    public bool Next(ref Utf8JsonReader reader, JsonReadContext json, ref int property)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.HasKept(ref reader))
            json.Note(ref reader, property);
        ApiJson.Advance(ref reader);
        if (reader.TokenType == JsonTokenType.EndObject)
            return false;

        // A negative number remembers through undeclared properties which one came before them: -1 stands for the
        // object's start, -2 for property 0.
        var before = property < 0 ? ~property : property + 1;
        var found = _followers[before];
        if (!AreEqual(reader.ValueSpan, _bare[found]))
        {
            found = Find(ref reader);
            if (found < 0)
            {
                property = ~before;
                return true;
            }
            _followers[before] = found;
        }
        property = found;
        ApiJson.Advance(ref reader);
        return true;
    }

    /// <summary>Most names have 8 to 16 bytes: they are compared as two overlapping numbers, without a call.</summary>
    private static bool AreEqual(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        if (text.Length != name.Length)
            return false;
        if (text.Length is < sizeof(ulong) or > 2 * sizeof(ulong))
            return text.SequenceEqual(name);
        return BinaryPrimitives.ReadUInt64LittleEndian(text) == BinaryPrimitives.ReadUInt64LittleEndian(name)
            && BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..])
                == BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]);
    }

    private int Find(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped || reader.HasValueSequence ? JsonTexts.IndexOf(ref reader, _utf8) : _table.IndexOf(reader.ValueSpan);
}
