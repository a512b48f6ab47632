namespace TikiSpec.OpenApi.Views;

/// <summary>The keywords of a schema, looked at one after another without a list of them.</summary>
public readonly struct KeywordList
{
    private readonly SchemaView _schema;

    internal KeywordList(SchemaView schema) => _schema = schema;

    public int Count => _schema.At.Mapping?.Properties.Count ?? 0;

    public KeywordView this[int index] => new(_schema, index);
}
