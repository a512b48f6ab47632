using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Values;

/// <summary>A node of a document as a value.</summary>
public sealed class NodeValue(SpecNode node) : IJsonValue
{
    public JsonValueKind Kind =>
        node switch
        {
            SpecMapping => JsonValueKind.Object,
            SpecSequence => JsonValueKind.Array,
            SpecScalar { Kind: ScalarKind.Null } => JsonValueKind.Null,
            SpecScalar { Kind: ScalarKind.Boolean } => JsonValueKind.Boolean,
            SpecScalar { Kind: ScalarKind.Integer or ScalarKind.Float } => JsonValueKind.Number,
            _ => JsonValueKind.String,
        };

    // YAML writes numbers in more ways than JSON does: 0x10, .5, +3.
    public string Text =>
        node switch
        {
            SpecScalar { Kind: ScalarKind.Boolean } flag => flag.IsTrue ? "true" : "false",
            SpecScalar { Kind: ScalarKind.Integer or ScalarKind.Float } number => JsonNumberText.Of(number.Text) ?? number.Text,
            SpecScalar { IsNull: false } text => text.Text,
            _ => "",
        };

    public IReadOnlyList<IJsonValue> Items =>
        node is SpecSequence sequence ? [.. sequence.Items.Select(static item => new NodeValue(item))] : [];

    public IEnumerable<KeyValuePair<string, IJsonValue>> Properties =>
        node is SpecMapping mapping
            ? mapping.Properties.Select(static property => new KeyValuePair<string, IJsonValue>(
                property.Name,
                new NodeValue(property.Value)
            ))
            : [];

    public IJsonValue? Find(string name) => node is SpecMapping mapping && mapping[name] is { } value ? new NodeValue(value) : null;
}
