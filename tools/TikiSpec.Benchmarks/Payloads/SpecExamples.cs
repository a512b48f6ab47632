using System.Text.Json.Nodes;
using TikiSpec.Model;

namespace TikiSpec.Benchmarks.Payloads;

/// <summary>The documented examples of a spec, as JSON.</summary>
internal sealed class SpecExamples(string spec)
{
    private readonly SpecDocument _document = SpecDocument.Parse(ReadText(spec));

    public JsonNode Response(string path, string method, string status, string example) =>
        Find($"/paths/{Escape(path)}/{method}/responses/{status}/content/application~1json/examples/{example}/value");

    public JsonNode Body(string path, string method, string example) =>
        Find($"/paths/{Escape(path)}/{method}/requestBody/content/application~1json/examples/{example}/value");

    private JsonNode Find(string pointer) =>
        ToJson(_document.Find(pointer) ?? throw new InvalidOperationException($"{spec} has no example at {pointer}."))!;

    private static JsonNode? ToJson(SpecNode node) =>
        node switch
        {
            SpecMapping mapping => new JsonObject(
                mapping.Properties.Select(static property => KeyValuePair.Create(property.Name, ToJson(property.Value)))
            ),
            SpecSequence sequence => new JsonArray([.. sequence.Items.Select(ToJson)]),
            SpecScalar { Kind: ScalarKind.Null } => null,
            SpecScalar { Kind: ScalarKind.String } scalar => JsonValue.Create(scalar.Text),
            SpecScalar { Kind: ScalarKind.Boolean } scalar => JsonValue.Create(scalar.IsTrue),
            SpecScalar number => JsonNode.Parse(number.Text),
            _ => throw new InvalidOperationException($"A node of the unknown kind {node.GetType().Name}."),
        };

    private static string Escape(string path) =>
        path.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static SpecText ReadText(string spec)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "spec", spec + ".yaml");
        return new SpecText(spec, path, File.ReadAllText(path));
    }
}
