using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TikiSpec.Runtime;

/// <summary>The wire names of a type's members, ready for finding a name in JSON and for writing one.</summary>
/// <remarks>Servers send members in a stable order, so the member after the last one is tried first; any other name is found by its length and then by its bytes.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonMemberNames
{
    private readonly byte[][] _utf8;
    private readonly JsonEncodedText[] _encoded;
    private readonly JsonTextTable _table;

    /// <summary>Prepares the names.</summary>
    /// <param name="names">In the order in which members are numbered; aliases after the members.</param>
    public JsonMemberNames(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _encoded = Array.ConvertAll(names, static name => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
        _table = new JsonTextTable(_utf8);
    }

    /// <summary>A name as it is written.</summary>
    /// <param name="member">The member's number.</param>
    public JsonEncodedText this[int member] => _encoded[member];

    /// <summary>Goes to the object's next member.</summary>
    /// <param name="reader">Stands on the object's start or on the last token of the member before.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="member">
    /// Starts as -1. Afterwards the member's number, and the reader stands on its value; or a negative number for an undeclared member, and the
    /// reader stands on the name.
    /// </param>
    /// <returns>False at the object's end.</returns>
    public bool Next(ref Utf8JsonReader reader, JsonReadContext json, ref int member)
    {
        ApiJson.Advance(ref reader);
        if (reader.TokenType == JsonTokenType.EndObject)
            return false;

        // A negative number carries what is expected next through an undeclared member: -1 stands for 0, -2 for 1.
        var expected = member < 0 ? ~member : member + 1;
        var found = IsAt(ref reader, expected) ? expected : Find(ref reader);
        if (found < 0)
        {
            member = ~expected;
            return true;
        }
        member = found;
        ApiJson.Advance(ref reader);
        return true;
    }

    private bool IsAt(ref Utf8JsonReader reader, int expected) =>
        (uint)expected < (uint)_utf8.Length
        && !reader.ValueIsEscaped
        && !reader.HasValueSequence
        && reader.ValueSpan.SequenceEqual(_utf8[expected]);

    private int Find(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped || reader.HasValueSequence ? JsonTexts.IndexOf(ref reader, _utf8) : _table.IndexOf(reader.ValueSpan);
}
