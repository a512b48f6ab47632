using System.Globalization;
using System.Text.Json.Nodes;
using TikiSpec.Model;

namespace TikiSpec.Drift.Tests.Documents;

/// <summary>A document as a tree that tests may change, and back.</summary>
internal static class JsonTree
{
    public static JsonObject Of(SpecDocument document) => (JsonObject)Of(document.Root!)!;

    public static SpecDocument ToDocument(JsonNode tree) =>
        SpecDocument.Parse(new SpecText("changed", "changed.json", tree.ToJsonString()));

    public static IEnumerable<JsonObject> Objects(JsonNode? node)
    {
        if (node is JsonObject mapping)
        {
            yield return mapping;
            foreach (var inner in mapping.ToList().SelectMany(property => Objects(property.Value)))
            {
                yield return inner;
            }
        }
        else if (node is JsonArray sequence)
        {
            foreach (var inner in sequence.ToList().SelectMany(Objects))
            {
                yield return inner;
            }
        }
    }

    private static JsonNode? Of(SpecNode node) =>
        node switch
        {
            SpecMapping mapping => new JsonObject(
                mapping.Properties.Select(property => KeyValuePair.Create(property.Name, Of(property.Value)))
            ),
            SpecSequence sequence => new JsonArray(sequence.Items.Select(Of).ToArray()),
            SpecScalar { IsNull: true } => null,
            SpecScalar { Kind: ScalarKind.Boolean } scalar => JsonValue.Create(scalar.IsTrue),
            SpecScalar { Kind: ScalarKind.Integer or ScalarKind.Float } scalar
                when decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(
                number
            ),
            SpecScalar scalar => JsonValue.Create(scalar.Text),
            _ => throw new InvalidOperationException("No other nodes exist."),
        };
}
