using System.Globalization;
using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.OpenApi.Views;

/// <summary>A value that is data: of an enum, a constant, a default, an extension. No reference in it is
/// followed.</summary>
public sealed class ValueView
{
    private string? _json;

    internal ValueView(SpecCursor at) => At = at;

    /// <summary>The whole of a file that is no OpenAPI document; null where it is empty or cannot be read.</summary>
    public static ValueView? Of(SpecDocument document) => document.Root is { } root ? new ValueView(new SpecCursor(root, "")) : null;

    public SpecCursor At { get; }

    public bool IsList => At.Node is SpecSequence;

    /// <summary>The key or the index that it stands behind.</summary>
    public string Name => At.Name;

    /// <summary>The list that it is an item of; itself elsewhere.</summary>
    public SpecCursor ListAt => At.Around is { Node: SpecSequence } list ? list : At;

    /// <summary>JSON in one spelling: equal values have equal texts.</summary>
    public string Json => _json ??= CanonicalJson.Of(At.Node!);

    /// <summary>JSON that keeps the order of properties and the digits of numbers.</summary>
    public string WrittenJson => JsonText.Of(At.Node!);

    /// <summary>For the judge of values, and for who writes it.</summary>
    public IJsonValue Value => new NodeValue(At.Node!);

    /// <summary>A whole number of 64 bits; null for anything else.</summary>
    public long? Int64 =>
        At.Node is SpecScalar { Kind: ScalarKind.Integer } integer
        && long.TryParse(JsonNumberText.Of(integer.Text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A scalar as it is written; null for null and for what is no scalar.</summary>
    public string? Text => At.Text;

    public bool IsNull => At.IsNull;

    public bool IsTrue => At.IsTrue;

    /// <summary>The type that a schema would give it: <c>object</c>, <c>integer</c>, <c>null</c>.</summary>
    public string Type =>
        At.Node switch
        {
            SpecMapping => "object",
            SpecSequence => "array",
            SpecScalar { Kind: ScalarKind.Boolean } => "boolean",
            SpecScalar { Kind: ScalarKind.Integer } => "integer",
            SpecScalar { Kind: ScalarKind.Float } => "number",
            SpecScalar { Kind: ScalarKind.Null } => "null",
            _ => "string",
        };

    /// <summary>What an object has under a key; null where it has nothing there.</summary>
    public ValueView? this[string key] => At.Has(key) ? new ValueView(At[key]) : null;

    /// <summary>The properties of an object, or the items of a list; empty for a scalar.</summary>
    public IReadOnlyList<ValueView> Inner =>
        At.Node is SpecMapping
            ? [.. At.Properties().Select(static property => new ValueView(property))]
            : [.. At.Items().Select(static item => new ValueView(item))];

    /// <summary>The properties of an object; empty for anything else.</summary>
    public IReadOnlyList<ValueView> Properties => At.Node is SpecMapping ? Inner : [];

    /// <summary>The items of a list; empty for anything else.</summary>
    public IReadOnlyList<ValueView> Items => IsList ? Inner : [];

    /// <summary>The items of a list; what is no list is the only item of one.</summary>
    public IReadOnlyList<ValueView> Listed => At.Node is SpecSequence ? Inner : [this];

    /// <summary>The scalars of a list, or one that stands alone; null counts as nothing.</summary>
    public IEnumerable<string> Texts => Scalars.TextsOf(At.Node);

    /// <summary>It is of a type that schemas name; a whole number is also a <c>number</c>.</summary>
    public bool Is(string type) => JsonTypes.Fits(Value, type);

    /// <summary>The place that a JSON pointer leads to from here; the value's own where it leads nowhere.</summary>
    public SpecCursor PlaceOf(string pointer) => Find(pointer)?.At ?? At;

    /// <summary>What a JSON pointer leads to from here; null where it leads nowhere.</summary>
    public ValueView? Find(string pointer) => At.Find(pointer) is { Exists: true } found ? new ValueView(found) : null;

    /// <summary>What a JSON pointer leads to, or the part of it that leads somewhere.</summary>
    public ValueView FindNearest(string pointer)
    {
        while (pointer.Length > 0)
        {
            if (Find(pointer) is { } found)
            {
                return found;
            }

            pointer = pointer.Substring(0, Math.Max(pointer.LastIndexOf('/'), 0));
        }

        return this;
    }
}
