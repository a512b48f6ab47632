using System.Text.Json;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Specs;

/// <summary>The examples that stand in a spec, as JSON.</summary>
internal sealed class ServedExamples(DocumentView document, ApiSurface surface)
{
    private readonly ILookup<string, SpecExample> _bodies = SpecExamples
        .Of(document, surface)
        .ToLookup(static example => example.OperationId, StringComparer.Ordinal);

    /// <summary>All examples of an operation's body, those included that are marked as documented invalid requests.</summary>
    public IEnumerable<JsonElement> OfBody(OperationModel operation) => Of(operation, null);

    /// <summary>The examples of an operation's response.</summary>
    public IEnumerable<JsonElement> OfResponse(OperationModel operation, string status) => Of(operation, status);

    /// <summary>The example of a parameter, or null.</summary>
    public JsonElement? OfParameter(OperationModel operation, string name)
    {
        var example = document
            .Operations.FirstOrDefault(known => known.Path == operation.Path && known.Method == operation.HttpMethod)
            ?.Parameters.FirstOrDefault(parameter => parameter.Name == name)
            ?.Example;
        return example is null ? null : NodeJson.Read(example);
    }

    private IEnumerable<JsonElement> Of(OperationModel operation, string? status) =>
        _bodies[operation.Id].Where(example => example.Status == status).Select(static example => NodeJson.Read(example.Value));
}
