using System.Text.Json;
using TikiSpec.Model;

namespace TikiSpec.Emulator;

/// <summary>The examples that stand in a spec.</summary>
internal sealed class SpecExamples(SpecDocument document)
{
    /// <summary>The valid examples of an operation's body.</summary>
    public IEnumerable<JsonElement> OfBody(OperationModel operation) => OfContent(Find(operation)?["requestBody"]);

    /// <summary>All examples of an operation's body, those included that are marked as documented invalid requests.</summary>
    public IEnumerable<JsonElement> OfBodyWithInvalid(OperationModel operation) => OfContent(Find(operation)?["requestBody"], withInvalid: true);

    /// <summary>The examples of an operation's answer.</summary>
    public IEnumerable<JsonElement> OfAnswer(OperationModel operation, string status = "200") =>
        OfContent((Find(operation)?["responses"] as SpecMapping)?[status]);

    /// <summary>The example of a parameter, or null.</summary>
    public JsonElement? OfParameter(OperationModel operation, string name) => (Find(operation)?["parameters"] as SpecSequence)?.Items
        .Select(Resolve)
        .Where(parameter => parameter?["name"] is SpecScalar scalar && scalar.Text == name)
        .Select(static parameter => parameter?["example"])
        .FirstOrDefault() is { } example ? NodeJson.Read(example) : null;

    private SpecMapping? Find(OperationModel operation) =>
        (document.Find("#/paths") as SpecMapping)?[operation.Path] is SpecMapping path
            ? path[operation.HttpMethod.ToLowerInvariant()] as SpecMapping
            : null;

    private IEnumerable<JsonElement> OfContent(SpecNode? owner, bool withInvalid = false)
    {
        if (Resolve(owner)?["content"] is not SpecMapping content)
        {
            yield break;
        }

        foreach (var media in content.Members.Select(static member => member.Value).OfType<SpecMapping>())
        {
            if (media["example"] is { } single)
            {
                yield return NodeJson.Read(single);
            }

            foreach (var example in (media["examples"] as SpecMapping)?.Members.Select(member => Resolve(member.Value)) ?? [])
            {
                if (example?["value"] is { } value && (withInvalid || example["x-tiki-invalid"] is null))
                {
                    yield return NodeJson.Read(value);
                }
            }
        }
    }

    private SpecMapping? Resolve(SpecNode? node) =>
        node is SpecMapping mapping && mapping["$ref"] is SpecScalar reference
            ? document.Find(reference.Text) as SpecMapping
            : node as SpecMapping;
}
