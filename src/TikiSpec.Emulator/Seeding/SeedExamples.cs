using System.Text.Json;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Seeding;

/// <summary>The examples of Tiki's specs by operation, over all versions, newest version first.</summary>
internal sealed class SeedExamples
{
    private readonly (ServedSpec Spec, OperationModel Operation)[] _operations;

    public SeedExamples(IEnumerable<ServedSpec> specs) =>
        _operations = [
            .. from spec in specs
            where spec.Surface.Name.StartsWith("tiki.v", StringComparison.Ordinal)
            orderby spec.Surface.Name.Length descending, spec.Surface.Name descending
            from @group in spec.Surface.Groups
            from operation in @group.Operations
            select (spec, operation),
        ];

    /// <summary>The success responses of the operations with this id.</summary>
    public IEnumerable<JsonElement> Responses(string operationId) =>
        Of(operationId).SelectMany(static found => found.Spec.Examples.OfResponse(found.Operation, "200"));

    /// <summary>The rows of those responses: the items of a bare list, those under data, or the response
    /// itself.</summary>
    public IEnumerable<JsonElement> Rows(string operationId) =>
        Responses(operationId)
            .SelectMany(static response =>
                response.ValueKind == JsonValueKind.Array ? response.EnumerateArray().ToArray()
                : response.Property("data") is not null ? response.Items("data")
                : [response]
            );

    /// <summary>The bodies of the operations with this id, documented invalid ones included.</summary>
    public IEnumerable<JsonElement> Bodies(string operationId) =>
        Of(operationId).SelectMany(static found => found.Spec.Examples.OfBody(found.Operation));

    /// <summary>The example of a parameter in the first spec that has one.</summary>
    public JsonElement? Parameter(string operationId, string name) =>
        Of(operationId)
            .Select(found => ServedExamples.OfParameter(found.Spec.View(found.Operation), name))
            .FirstOrDefault(static example => example is not null);

    private IEnumerable<(ServedSpec Spec, OperationModel Operation)> Of(string operationId) =>
        _operations.Where(found => found.Operation.Id == operationId);
}

/// <summary>The state that Tiki's specs show in their examples, so that every documented request finds what it is
/// about.</summary>
internal static class ExampleSeed
{
    public static Snapshot Plant(IReadOnlyList<ServedSpec> specs, ChangeContext context)
    {
        var examples = new SeedExamples(specs);
        var state = CategorySeed.Plant(new Snapshot(), examples);
        state = ReferenceSeed.Plant(state, examples);
        state = ProductSeed.Plant(state, examples, context);
        return OrderSeed.Plant(RequestSeed.Plant(state, examples, context.Now), examples);
    }
}
