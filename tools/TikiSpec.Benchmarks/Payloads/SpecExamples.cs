using System.Text.Json.Nodes;
using TikiSpec.Model;

namespace TikiSpec.Benchmarks.Payloads;

/// <summary>The documented examples of a spec, as JSON.</summary>
internal sealed class SpecExamples(string spec)
{
    private readonly ValueView _document = ValueView.Of(SpecDocument.Parse(ReadText(spec)))!;

    public JsonNode Response(string path, string method, string status, string example) =>
        Find($"/paths/{Escape(path)}/{method}/responses/{status}/content/application~1json/examples/{example}/value");

    public JsonNode Body(string path, string method, string example) =>
        Find($"/paths/{Escape(path)}/{method}/requestBody/content/application~1json/examples/{example}/value");

    private JsonNode Find(string pointer) =>
        JsonNode.Parse(
            (_document.Find(pointer) ?? throw new InvalidOperationException($"{spec} has no example at {pointer}.")).WrittenJson
        )!;

    private static string Escape(string path) =>
        path.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static SpecText ReadText(string spec)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "spec", spec + ".yaml");
        return new SpecText(spec, path, File.ReadAllText(path));
    }
}
