namespace TikiSpec.OpenApi.Values;

/// <summary>A JSON value, whatever holds it: a node of a document, a body that came over the wire, a text of a query.
/// It is all that a judge of values sees.</summary>
public interface IJsonValue
{
    JsonValueKind Kind { get; }

    /// <summary>Of a string its text, of a number how it is written, of a boolean <c>true</c> or <c>false</c>; else
    /// empty.</summary>
    string Text { get; }

    /// <summary>Of an array its items; else empty.</summary>
    IReadOnlyList<IJsonValue> Items { get; }

    /// <summary>Of an object its properties in order; else empty.</summary>
    IEnumerable<KeyValuePair<string, IJsonValue>> Properties { get; }

    /// <summary>Of an object the value of a property; null where it has none, or is no object.</summary>
    IJsonValue? Find(string name);
}

/// <summary>The kinds of JSON values.</summary>
public enum JsonValueKind
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}
