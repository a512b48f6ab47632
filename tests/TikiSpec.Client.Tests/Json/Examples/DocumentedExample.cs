using System.Text;
using TikiSpec.Model;
using TikiSpec.Testing;

namespace TikiSpec.Client.Tests.Json.Examples;

/// <summary>An example of the documentation, as JSON, with the emitted type that it belongs to.</summary>
internal sealed record DocumentedExample(string Id, SpecExample Example, byte[] Json, ExampleCode Code)
{
    private static readonly (string Spec, string Version)[] Specs = [("tiki.v1", "V1"), ("tiki.v2", "V2"), ("tiki.v2.1", "V2_1")];

    public static IReadOnlyDictionary<string, DocumentedExample> All { get; } =
        Specs.SelectMany(static spec => Read(spec.Spec, spec.Version)).ToDictionary(static example => example.Id);

    /// <summary>The names, for tests that run for each of them.</summary>
    public static IEnumerable<string> Ids => All.Keys;

    public bool IsRequest => Example.Status is null;

    private static IEnumerable<DocumentedExample> Read(string spec, string version)
    {
        var text = new SpecText(spec, spec + ".yaml", Repository.Spec(spec));
        var surface = SpecReader.Read(text, []).Surface!;
        foreach (var example in SpecExamples.OfBodies(DocumentView.Of(SpecDocument.Parse(text))))
        {
            var operation = surface
                .Groups.SelectMany(static group => group.Operations)
                .Single(operation => operation.Id == example.Operation!.Id);
            var declared = (
                example.Status is null
                    ? operation.Body?.Type
                    : operation.Responses.Single(response => response.Status == example.Status).Type
            )!;
            var isList = declared.IsList;
            var name = (isList ? declared.Item! : declared).Name;
            var type = typeof(TikiClient).Assembly.GetType($"TikiSpec.Client.{version}.{name}", throwOnError: true)!;
            yield return new(
                $"{version}/{example.Operation!.Id}/{example.Status ?? "request"}/{example.Name}",
                example,
                Encoding.UTF8.GetBytes(example.Value.WrittenJson),
                ExampleCode.Of(type, isList)
            );
        }
    }
}
