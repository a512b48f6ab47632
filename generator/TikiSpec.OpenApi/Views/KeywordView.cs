using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>One keyword of a schema, whichever it is, for those who go through all of them.</summary>
public readonly struct KeywordView
{
    private readonly SchemaView _schema;
    private readonly int _index;

    internal KeywordView(SchemaView schema, int index)
    {
        _schema = schema;
        _index = index;
    }

    public string Name => Property.Name;

    public SpecCursor At => _schema.At.PropertyAt(_index);

    public ValueView Value => new(At);

    /// <summary>The text of a scalar that is not null.</summary>
    public string? Text => Property.Value is SpecScalar { IsNull: false } scalar ? scalar.Text : null;

    public bool IsTrue => Property.Value is SpecScalar { IsTrue: true };

    /// <summary>The values of a list; empty where there is none.</summary>
    public IReadOnlyList<ValueView> Values => IsList ? Value.Inner : [];

    public bool IsList => Property.Value is SpecSequence;

    /// <summary>A bound as a number, under the name that 3.1 has for it; null where it bounds nothing.</summary>
    /// <remarks><c>exclusiveMaximum: true</c> makes an exclusive maximum of the number beside it, as 3.0 has it; no
    /// length, count or number of properties is below zero anyway.</remarks>
    public BoundView? Bound
    {
        get
        {
            if (Text is null || CanonicalJson.NumberOf(At) is not { } number || (number <= 0 && IsLeastSize(Name)))
            {
                return null;
            }

            var name = Name switch
            {
                "maximum" when _schema.IsTrue("exclusiveMaximum") => "exclusiveMaximum",
                "minimum" when _schema.IsTrue("exclusiveMinimum") => "exclusiveMinimum",
                var own => own,
            };
            return new BoundView(name, number, At);
        }
    }

    /// <summary>The schema that it holds; null where it holds none, and where what it holds allows anything.</summary>
    public SchemaView? Demand => SchemaView.Of(_schema, Name) is { AllowsAnything: false } schema ? schema : null;

    /// <summary>The schemas of a list.</summary>
    public IReadOnlyList<SchemaView> Schemas => _schema.ListOf(Name);

    /// <summary>The schemas of a map of names.</summary>
    public IReadOnlyList<PropertyView> SchemaMap => _schema.MapOf(Name);

    private SpecProperty Property => _schema.At.Mapping!.Properties[_index];

    private static bool IsLeastSize(string name) => name is "minLength" or "minItems" or "minProperties";
}

/// <summary>The keywords of a schema, looked at one after another without a list of them.</summary>
public readonly struct KeywordList
{
    private readonly SchemaView _schema;

    internal KeywordList(SchemaView schema) => _schema = schema;

    public int Count => _schema.At.Mapping?.Properties.Count ?? 0;

    public KeywordView this[int index] => new(_schema, index);
}

/// <summary>A limiting keyword as a number, and where it stands.</summary>
public sealed record BoundView(string Name, decimal Number, SpecCursor At)
{
    public string Text => CanonicalJson.Of(Number);
}
