using System.Text.Json;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Specs;

/// <summary>The examples that stand in a spec, as JSON.</summary>
internal sealed class ServedExamples(SpecDocument document, ApiSurface surface)
{
    private readonly ILookup<string, SpecExample> _bodies = SpecExamples.Of(document, surface).ToLookup(static example => example.OperationId, StringComparer.Ordinal);

    /// <summary>All examples of an operation's body, those included that are marked as documented invalid requests.</summary>
    public IEnumerable<JsonElement> OfBody(OperationModel operation) => Of(operation, null);

    /// <summary>The examples of an operation's answer.</summary>
    public IEnumerable<JsonElement> OfResponse(OperationModel operation, string status) => Of(operation, status);

    /// <summary>The example of a parameter, or null.</summary>
    public JsonElement? OfParameter(OperationModel operation, string name)
    {
        var method = document.Find("/paths") is SpecMapping paths && paths[operation.Path] is SpecMapping path
            ? path[operation.HttpMethod.ToLowerInvariant()] as SpecMapping
            : null;
        var example = (method?["parameters"] as SpecSequence)?.Items.OfType<SpecMapping>()
            .Where(parameter => parameter["name"] is SpecScalar scalar && scalar.Text == name)
            .Select(static parameter => parameter["example"])
            .FirstOrDefault();
        return example is null ? null : NodeJson.Read(example);
    }

    private IEnumerable<JsonElement> Of(OperationModel operation, string? status) =>
        _bodies[operation.Id].Where(example => example.Status == status).Select(static example => NodeJson.Read(example.Value));
}
